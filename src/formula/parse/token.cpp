#include "formula/parse/token.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "sentences/read_decimal.hpp"

namespace plot_twist {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool startsName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Unicode symbols that people type or paste, and the symbols of the grammar that they stand for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> otherSigns = {{
    {"**", "^ for a power"},
    {"&&", "* between two comparisons"},
    {"||", "max(a, b) of two comparisons, or abs(x)"},
    {"|", "abs(x) for an absolute value"},
    {"&", "* between two comparisons"},
    {"!", "!= to compare"},
    {"=", "== to compare"},
    {"[", "( as a bracket"},
    {"]", ") as a bracket"},
    {"{", "( as a bracket"},
    {"}", ") as a bracket"},
    {"×", "*"},
    {"·", "*"},
    {"−", "-"},
    {"÷", "/"},
    {"²", "^2"},
    {"π", "pi"},
}};

/// The number of bytes of the UTF-8 character that `rest` starts with; 1 if it is malformed.
std::size_t characterLength(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest.front());
  std::size_t length = 1;
  if (lead >= 0xc2 && lead <= 0xdf) length = 2;
  if (lead >= 0xe0 && lead <= 0xef) length = 3;
  if (lead >= 0xf0 && lead <= 0xf4) length = 4;
  if (length > rest.size()) return 1;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(rest[i]) & 0xc0) != 0x80) return 1;
  }
  return length;
}

/// A character as a sentence can show it.
std::string shown(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  const bool isVisible = character.size() > 1 || (first > 0x20 && first < 0x7f);
  if (isVisible) return std::string("'").append(character).append("'");
  constexpr std::string_view digits = "0123456789abcdef";
  return std::string("byte 0x") + digits[first >> 4] + digits[first & 15];
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : rest_(text) {}

  Tokens run() {
    while (tokens_.wrong.empty() && !rest_.empty()) step();
    add(Token::Kind::end, 0);
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = rest_.front();
    if (isSpace(c)) {
      rest_.remove_prefix(1);
      ++column_;
    } else if (isDigit(c) || (c == '.' && rest_.size() > 1 && isDigit(rest_[1]))) {
      addNumber();
    } else if (startsName(c)) {
      std::size_t length = 1;
      while (length < rest_.size() && (startsName(rest_[length]) || isDigit(rest_[length])))
        ++length;
      add(Token::Kind::name, length);
    } else {
      addSymbol();
    }
  }

  /// Digits with a point and an exponent. An "e" without digits behind it is a name.
  void addNumber() {
    const auto [number, length] = readDecimal(rest_);
    if (std::isinf(number))
      return fail("the number at column " + std::to_string(column_) + " is too large");
    add(Token::Kind::number, length);
    tokens_.all.back().number = number;
  }

  void addSymbol() {
    for (const std::string_view symbol : {"<=", ">=", "==", "!="}) {
      if (rest_.starts_with(symbol)) return add(Token::Kind::symbol, 2);
    }
    for (const auto& [sign, meaning] : otherSigns) {
      if (rest_.starts_with(sign)) {
        return fail("unexpected '" + std::string(sign) + "'" + atColumn(column_) + "; write " +
                    std::string(meaning));
      }
    }
    constexpr std::string_view symbols = "+-*/^()<>?:,";
    if (symbols.find(rest_.front()) != std::string_view::npos) return add(Token::Kind::symbol, 1);
    fail("unexpected " + shown(rest_.substr(0, characterLength(rest_))) + atColumn(column_));
  }

  void add(Token::Kind kind, std::size_t length) {
    tokens_.all.push_back({kind, rest_.substr(0, length), 0, column_});
    rest_.remove_prefix(length);
    column_ += static_cast<int>(length);
  }

  void fail(std::string sentence) { tokens_.wrong = std::move(sentence); }

  std::string_view rest_;
  int column_ = 1;
  Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view text) { return Tokenizer(text).run(); }

std::string atColumn(int column) { return " at column " + std::to_string(column); }

}  // namespace plot_twist
