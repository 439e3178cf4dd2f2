package org.inshore.testkit.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** State of a folder, to see that a scanner changed nothing in it. */
public final class FolderState {
  private FolderState() {}

  /** Every name with its type, size, mode, owner and time of change; the time of access aside. */
  public static Map<String, String> of(Path root) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        Map<String, Object> more =
            Files.readAttributes(each, "unix:ino,mode,uid,ctime", LinkOption.NOFOLLOW_LINKS);
        BasicFileAttributes basic =
            Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        state.put(
            each.toString(), new TreeMap<>(more) + " " + basic.size() + basic.lastModifiedTime());
      }
    }
    return state;
  }
}
