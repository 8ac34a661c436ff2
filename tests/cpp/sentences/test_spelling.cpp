#include <array>
#include <catch_amalgamated.hpp>

#include "sentences/spelling.hpp"

using namespace plot_twist;

TEST_CASE("The distance of two names counts insertions, deletions, replacements and swaps") {
  CHECK(editDistance("tanh", "tanh") == 0);
  CHECK(editDistance("TanH", "tanh") == 0);
  CHECK(editDistance("tnah", "tanh") == 1);
  CHECK(editDistance("relu", "rellu") == 1);
  CHECK(editDistance("rulu", "relu") == 1);
  CHECK(editDistance("", "relu") == 4);
  CHECK(editDistance("relu", "") == 4);
  CHECK(editDistance("kitten", "sitting") == 3);
  CHECK(editDistance("ca", "abc") == 3);  // no edits between the characters of a swap
}

TEST_CASE("The closest name is within half of the characters, or the edits asked for") {
  constexpr std::array<std::string_view, 3> known = {"elu", "gelu", "mish"};
  CHECK(closest("gleu", known) == "gelu");
  CHECK(closest("geluu", known) == "gelu");
  CHECK(closest("mesch", known) == "mish");
  CHECK(closest("mesch", known, 1).empty());
  CHECK(closest("abcdef", known).empty());
  CHECK(closest("", known).empty());
  CHECK(closest(std::string(33, 'e'), known, 100).empty());
  CHECK(closest("gelu", {}).empty());
}

TEST_CASE("A hint names what is near") {
  constexpr std::array<std::string_view, 1> known = {"gain"};
  CHECK(hint("gian", known) == "; did you mean gain?");
  CHECK(hint("momentum", known).empty());
}

TEST_CASE("A name in a sentence is short and on one line") {
  CHECK(shortened("gelu") == "gelu");
  CHECK(shortened(std::string(32, 'e')) == std::string(32, 'e'));
  CHECK(shortened(std::string(33, 'e')) == std::string(32, 'e') + "...");
  CHECK(shortened("a\nb\tc\x7f"
                  "d") == "a b c d");
  CHECK(shortened("\xce\xb1") == "\xce\xb1");  // a Greek letter
}
