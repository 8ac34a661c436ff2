#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace plot_twist {
namespace detail {

/// "... [with auto member = &plot_twist::Config::learningRate; ...]" of GCC, "... [member =
/// &plot_twist::Config::learningRate]" of Clang.
template <auto member>
constexpr std::string_view signatureOf() {
  return __PRETTY_FUNCTION__;
}
template <class Type>
constexpr std::string_view signatureOf() {
  return __PRETTY_FUNCTION__;
}

/// The last name of the qualified name after `start`: "learningRate" of the signatures above.
constexpr std::string_view lastName(std::string_view signature, std::string_view start) {
  signature.remove_prefix(signature.find(start));
  signature = signature.substr(0, signature.find_first_of(";]"));
  signature.remove_prefix(signature.rfind("::") + 2);
  return signature.substr(0, signature.find(')'));
}

template <auto member>
constexpr std::string_view nameOf() {
  return lastName(signatureOf<member>(), "member = ");
}
template <class Type>
constexpr std::string_view nameOf() {
  return lastName(signatureOf<Type>(), "Type = ");
}

/// A copy of a name, terminated by a 0 for C functions. Only the name becomes part of the program,
/// not the whole signature.
template <std::size_t size>
constexpr std::array<char, size + 1> store(std::string_view name) {
  std::array<char, size + 1> stored{};
  std::copy(name.begin(), name.end(), stored.begin());
  return stored;
}
template <auto member>
inline constexpr auto storedMember = store<nameOf<member>().size()>(nameOf<member>());
template <class Type>
inline constexpr auto storedType = store<nameOf<Type>().size()>(nameOf<Type>());

}  // namespace detail

/// The name of a member of a struct, read off its pointer by the compiler, so that no table repeats
/// it: `memberName<&RunnerConfig::gain>` is "gain". Ends with a 0. GCC and Clang.
template <auto member>
inline constexpr std::string_view memberName{detail::storedMember<member>.data(),
                                             detail::storedMember<member>.size() - 1};

/// The name of a struct of this namespace: `typeName<RunnerConfig>` is "RunnerConfig". Ends with a
/// 0. GCC and Clang.
template <class Type>
inline constexpr std::string_view typeName{detail::storedType<Type>.data(),
                                           detail::storedType<Type>.size() - 1};

}  // namespace plot_twist
