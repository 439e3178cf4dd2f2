package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Linux's inotify, called directly: the JDK's watch service does not tell when a file is closed
 * after writing, which is when it is complete. One thread.
 */
final class Inotify implements AutoCloseable {
  private static final int MODIFY = 0x2;
  private static final int CLOSE_WRITE = 0x8;
  private static final int CLOSE_UNWRITTEN = 0x10;
  private static final int OPEN = 0x20;
  private static final int MOVED_TO = 0x80;
  private static final int CREATE = 0x100;
  private static final int EVENTS =
      MODIFY | CLOSE_WRITE | CLOSE_UNWRITTEN | OPEN | MOVED_TO | CREATE;
  private static final int OVERFLOW = 0x4000;
  private static final int IGNORED = 0x8000;
  private static final int FOLDER = 0x40000000;
  private static final int ONLY_FOLDERS = 0x01000000;
  private static final int NO_LINKS = 0x02000000;
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int NON_BLOCKING = 0x800;
  private static final short READABLE = 1;
  private static final int HEAD = 16;
  private static final int BUFFER = 1 << 16;

  /** Kinds of what happens to a name. */
  enum Kind {
    /** A name was made: for a new file, which is opened next, or as another name of one. */
    MADE,
    /** A file was opened, to be read or written. */
    OPENED,
    /** A file was written to, and is not closed yet. */
    WRITING,
    /** A file was closed by one who could only read it. */
    READ,
    /** A file was closed after writing, or moved in. */
    COMPLETE,
    /** A folder was made or moved in. */
    FOLDER,
    /** Some events were lost. */
    LOST
  }

  /**
   * One event.
   *
   * @param path of what it happened to; of lost ones the folder watched first
   */
  record Event(Kind kind, Path path) {}

  private final Arena arena = Arena.ofShared();
  private final MethodHandle addWatch;
  private final MethodHandle read;
  private final MethodHandle poll;
  private final MethodHandle close;
  private final MemorySegment buffer;
  private final MemorySegment waiting;
  private final Map<Integer, Path> folders = new HashMap<>();
  private final int descriptor;

  @SuppressWarnings("restricted") // these four functions of the C library, and no other
  private Inotify() throws Throwable {
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = linker.defaultLookup();
    ValueLayout.OfInt number = ValueLayout.JAVA_INT;
    ValueLayout.OfLong length = ValueLayout.JAVA_LONG;
    var pointer = ValueLayout.ADDRESS;
    MethodHandle init =
        linker.downcallHandle(
            library.findOrThrow("inotify_init1"), FunctionDescriptor.of(number, number));
    this.addWatch =
        linker.downcallHandle(
            library.findOrThrow("inotify_add_watch"),
            FunctionDescriptor.of(number, number, pointer, number));
    this.read =
        linker.downcallHandle(
            library.findOrThrow("read"), FunctionDescriptor.of(length, number, pointer, length));
    this.poll =
        linker.downcallHandle(
            library.findOrThrow("poll"), FunctionDescriptor.of(number, pointer, length, number));
    this.close =
        linker.downcallHandle(library.findOrThrow("close"), FunctionDescriptor.of(number, number));
    this.buffer = arena.allocate(BUFFER, 8);
    this.waiting = arena.allocate(8, 8);
    this.descriptor = (int) init.invokeExact(CLOSE_ON_EXEC | NON_BLOCKING);
    if (descriptor < 0) {
      throw new IOException("inotify");
    }
  }

  /** Opens it; null where this system has none, or no more of them. */
  @SuppressWarnings("IllegalCatch")
  static @Nullable Inotify open() {
    try {
      return System.getProperty("os.name", "").equals("Linux") ? new Inotify() : null;
    } catch (Throwable e) {
      return null;
    }
  }

  /** Watches a folder; false if that is not possible. */
  boolean watch(Path folder) {
    try (Arena text = Arena.ofConfined()) {
      int watch =
          (int)
              addWatch.invokeExact(
                  descriptor,
                  text.allocateFrom(folder.toString(), StandardCharsets.UTF_8),
                  EVENTS | ONLY_FOLDERS | NO_LINKS);
      if (watch >= 0) {
        folders.put(watch, folder);
      }
      return watch >= 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** What happened since it was last asked; waits for it up to some milliseconds. */
  List<Event> events(int milliseconds) {
    try {
      waiting.set(ValueLayout.JAVA_INT, 0, descriptor);
      waiting.set(ValueLayout.JAVA_SHORT, 4, READABLE);
      waiting.set(ValueLayout.JAVA_SHORT, 6, (short) 0);
      if ((int) poll.invokeExact(waiting, 1L, milliseconds) <= 0) {
        return List.of();
      }
      long count = (long) read.invokeExact(descriptor, buffer, (long) BUFFER);
      List<Event> events = new ArrayList<>();
      for (long at = 0; at + HEAD <= count; ) {
        int watch = buffer.get(ValueLayout.JAVA_INT, at);
        int mask = buffer.get(ValueLayout.JAVA_INT, at + 4);
        int length = buffer.get(ValueLayout.JAVA_INT, at + 12);
        event(events, watch, mask, name(at + HEAD, length));
        at += HEAD + length;
      }
      return events;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void event(List<Event> events, int watch, int mask, String name) {
    Path folder = folders.get(watch);
    if ((mask & OVERFLOW) != 0) {
      folders.values().stream().findFirst().ifPresent(any -> events.add(new Event(Kind.LOST, any)));
    } else if ((mask & IGNORED) != 0) {
      folders.remove(watch);
    } else if (folder != null && !name.isEmpty()) {
      Path path = folder.resolve(name);
      if ((mask & FOLDER) == 0) {
        events.add(new Event(kind(mask), path));
      } else if ((mask & (CREATE | MOVED_TO)) != 0) {
        events.add(new Event(Kind.FOLDER, path));
      }
    }
  }

  private static Kind kind(int mask) {
    if ((mask & (CLOSE_WRITE | MOVED_TO)) != 0) {
      return Kind.COMPLETE;
    }
    if ((mask & MODIFY) != 0) {
      return Kind.WRITING;
    }
    return (mask & CREATE) != 0 ? Kind.MADE : (mask & OPEN) != 0 ? Kind.OPENED : Kind.READ;
  }

  /** A name that is no UTF-8 is not found under what is read here: the next listing has it. */
  private String name(long at, int length) {
    byte[] bytes = buffer.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    int end = 0;
    while (end < length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      int _ = (int) close.invokeExact(descriptor);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    arena.close();
  }
}
