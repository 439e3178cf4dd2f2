package org.inshore.scanners.documents.picture;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code tesseract}, if it is installed: a process for each picture, on one processor,
 * with limits of time and memory, fed and read through pipes.
 */
final class Tesseract {
  private static final Path SHELL = Path.of("/bin/sh");

  /** Seconds of the processor and kilobytes; cores hold what the picture shows. */
  private static final String LIMITED =
      "ulimit -t 60; ulimit -v 4000000; ulimit -c 0; exec \"$@\" 2>/dev/null";

  private static final int MOST_OUTPUT = 16 << 20;

  /** The one of this machine, or null. */
  private static final @Nullable Tesseract INSTALLED = find();

  private final String program;
  private final String languages;

  private Tesseract(String program, String languages) {
    this.program = program;
    this.languages = languages;
  }

  /** The one of this machine, or null if there is none that reads anything. */
  static @Nullable Tesseract installed() {
    return INSTALLED;
  }

  /** Whether it reads Chinese. */
  boolean readsChinese() {
    return languages.contains("chi_sim");
  }

  /** Recognises text in a picture. */
  Recognised read(GrayPicture picture) throws IOException {
    return read(new ByteArrayInputStream(picture.head()), new ByteArrayInputStream(picture.pixels()));
  }

  /** Recognises text in a picture of a form that it knows itself. */
  Recognised read(InputStream... picture) throws IOException {
    Process process =
        start(List.of("stdin", "stdout", "-l", languages, "--psm", "3", "tsv"));
    try {
      try (OutputStream to = process.getOutputStream()) {
        for (InputStream part : picture) {
          part.transferTo(to);
        }
      } catch (IOException e) {
        return Recognised.NOTHING; // It ended before it had all: no picture that it knows.
      }
      byte[] table = process.getInputStream().readNBytes(MOST_OUTPUT);
      return Recognised.of(new String(table, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> arguments) throws IOException {
    java.util.ArrayList<String> command =
        new java.util.ArrayList<>(List.of(SHELL.toString(), "-c", LIMITED, "sh", program));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    return builder.start();
  }

  private static @Nullable Tesseract find() {
    String path = System.getenv("PATH");
    if (path == null || !Files.isExecutable(SHELL)) {
      return null;
    }
    for (String folder : path.split(Pattern.quote(File.pathSeparator), -1)) {
      Path program = Path.of(folder.isEmpty() ? "." : folder, "tesseract");
      if (program.isAbsolute() && Files.isExecutable(program)) {
        return of(program.toString());
      }
    }
    return null;
  }

  private static @Nullable Tesseract of(String program) {
    try {
      Process process = new Tesseract(program, "").start(List.of("--list-langs"));
      process.getOutputStream().close();
      List<String> known =
          new String(process.getInputStream().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .toList();
      List<String> wanted =
          java.util.stream.Stream.of("chi_sim", "eng").filter(known::contains).toList();
      return wanted.isEmpty() ? null : new Tesseract(program, String.join("+", wanted));
    } catch (IOException e) {
      return null;
    }
  }
}
