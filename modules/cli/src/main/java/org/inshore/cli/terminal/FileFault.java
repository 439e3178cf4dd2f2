package org.inshore.cli.terminal;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.inshore.core.file.FullDisk;
import org.jspecify.annotations.Nullable;

/** Reason why a file cannot be read or written, in the user's words instead of the system's. */
final class FileFault {
  /** Beginning of the names that files have until they are whole. */
  private static final String UNFINISHED = ".inshore-";

  /** What the system says, and the message that says it. */
  private static final Map<String, String> REASONS =
      Map.of(
          "permission denied", "error.io.denied",
          "operation not permitted", "error.io.denied",
          "read-only file system", "error.io.read-only",
          "not a directory", "error.io.no-folder",
          "is a directory", "error.io.folder",
          "file name too long", "error.io.long",
          "too many open files", "error.io.handles",
          "input/output error", "error.io.disk",
          "stale file handle", "error.io.disk");

  private FileFault() {}

  /** The file or folder, as the user knows it. */
  static String place(FileSystemException fault) {
    String file = String.valueOf(fault.getFile());
    Path path = Path.of(file);
    Path folder = path.getParent();
    return folder != null && String.valueOf(path.getFileName()).startsWith(UNFINISHED)
        ? folder.toString()
        : file;
  }

  /** Why, with what to do where that is known. */
  static String reason(Terminal terminal, FileSystemException fault) {
    if (FullDisk.caused(fault)) {
      return terminal.text("error.disk-full");
    }
    return switch (fault) {
      case AccessDeniedException e -> terminal.text("error.io.denied");
      case NoSuchFileException e -> terminal.text("error.io.missing");
      case FileAlreadyExistsException e -> terminal.text("error.io.exists");
      default -> said(terminal, fault.getReason(), fault.getClass().getSimpleName());
    };
  }

  private static String said(Terminal terminal, @Nullable String reason, String otherwise) {
    if (reason == null) {
      return otherwise;
    }
    String key = REASONS.get(reason.toLowerCase(Locale.ROOT));
    return key == null ? reason : terminal.text(key);
  }
}
