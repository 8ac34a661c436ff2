#include "bindings/members.hpp"

using emscripten::val;

namespace plot_twist::bindings {

val objectOf(const void* owner, std::span<const Member> members) {
  val object = val::object();
  for (const auto& [name, place, crossing] : members)
    object.set(name, crossing->out(memberAt(owner, place)));
  return object;
}

void readObject(const val& object, void* owner, std::span<const Member> members) {
  for (const auto& [name, place, crossing] : members)
    if (crossing->in) crossing->in(object[name], memberAt(owner, place));
}

val arrayOf(const void* first, std::size_t count, std::size_t stride,
            val (*out)(const void* value)) {
  val array = val::array();
  for (std::size_t i = 0; i < count; i++)
    array.set(static_cast<unsigned>(i), out(static_cast<const char*>(first) + i * stride));
  return array;
}

}  // namespace plot_twist::bindings
