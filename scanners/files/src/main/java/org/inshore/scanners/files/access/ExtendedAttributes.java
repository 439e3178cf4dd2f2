package org.inshore.scanners.files.access;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads extended attributes of the kernel's own by {@code getxattr(2)} of the C library, since the
 * JDK only gives those of the name space {@code user}.
 */
final class ExtendedAttributes {
  private static final @Nullable MethodHandle GETXATTR = function();

  private ExtendedAttributes() {}

  /** Calls into the C library are allowed by the launcher. */
  @SuppressWarnings("restricted")
  private static @Nullable MethodHandle function() {
    // Elsewhere a function of this name takes other arguments.
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return null;
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("getxattr")
        .map(
            address ->
                linker.downcallHandle(
                    address,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG)))
        .orElse(null);
  }

  /** An attribute of a file; null if there is none, or none can be asked for. */
  static byte @Nullable [] read(Path file, String name) {
    MethodHandle function = GETXATTR;
    if (function == null) {
      return null;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom(file.toString());
      MemorySegment attribute = arena.allocateFrom(name);
      // Most files have none: with no room it tells the length alone.
      long length = (long) function.invokeExact(path, attribute, MemorySegment.NULL, 0L);
      if (length <= 0) {
        return null;
      }
      MemorySegment value = arena.allocate(length);
      length = (long) function.invokeExact(path, attribute, value, value.byteSize());
      return length < 0 ? null : value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    } catch (Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      return null;
    }
  }
}
