package org.inshore.scanners.documents.picture;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final int MAX_OUTPUT = 16 << 20;

  /** The one of this machine, or null. */
  private static final @Nullable Tesseract INSTALLED = find();

  /** Smaller pictures may be cards. */
  static final int CARD_PIXELS = 1_500_000;

  private static final String CHINESE = "chi_sim";
  private static final String LATIN = "eng";

  private final String program;
  private final List<String> languages;

  private Tesseract(String program, List<String> languages) {
    this.program = program;
    this.languages = languages;
  }

  /** The one of this machine, or null if there is none that reads anything. */
  static @Nullable Tesseract installed() {
    return INSTALLED;
  }

  /** Whether it reads Chinese. */
  boolean readsChinese() {
    return languages.contains(CHINESE);
  }

  /** Recognises text in a picture. */
  Recognised read(GrayPicture picture) throws IOException {
    return read(
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(picture.head()),
                new ByteArrayInputStream(picture.pixels())),
        picture.pixels().length < CARD_PIXELS);
  }

  /** Bytes of a picture, from their beginning. */
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Recognises text in a picture of a form that it knows itself. The model of Chinese reads digits
   * and Latin letters too, and worse together with the other one; where there is no Chinese, the
   * other one alone may be the surer.
   *
   * @param card whether it is as small as a card: then numbers that only one of both sees count
   */
  Recognised read(Source picture, boolean card) throws IOException {
    Recognised first = read(picture, languages.getFirst());
    boolean chinese = first.isChinese();
    if (languages.size() == 1 || (chinese && !card)) {
      return first;
    }
    Recognised latin = read(picture, LATIN);
    if (chinese) {
      return first.withNumbersOf(latin);
    }
    return latin.weight() > first.weight() ? latin : first;
  }

  private Recognised read(Source picture, String language) throws IOException {
    Process process = start(List.of("stdin", "stdout", "-l", language, "--psm", "3", "tsv"));
    try (InputStream in = picture.open()) {
      try (OutputStream to = process.getOutputStream()) {
        in.transferTo(to);
      } catch (IOException e) {
        return Recognised.NOTHING; // It ended before it had all: no picture that it knows.
      }
      byte[] table = process.getInputStream().readNBytes(MAX_OUTPUT);
      return Recognised.of(new String(table, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(SHELL.toString(), "-c", LIMITED, "sh", program));
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
      Process process = new Tesseract(program, List.of()).start(List.of("--list-langs"));
      process.getOutputStream().close();
      List<String> known =
          new String(process.getInputStream().readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .toList();
      List<String> wanted = Stream.of(CHINESE, LATIN).filter(known::contains).toList();
      return wanted.isEmpty() ? null : new Tesseract(program, wanted);
    } catch (IOException e) {
      return null;
    }
  }
}
