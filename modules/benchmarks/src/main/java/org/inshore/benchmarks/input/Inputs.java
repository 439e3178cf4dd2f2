package org.inshore.benchmarks.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the inputs: {@code Inputs DIR [MiB] [SEED]}.
 *
 * <p>Prose is gathered from {@code -Dprose=}, a list of folders; without it from where Debian's
 * packages put theirs.
 */
public final class Inputs {
  private static final int MEGABYTES = 256;
  private static final String INSTALLED =
      "/usr/share/man/zh_CN:/usr/share/libreoffice/help/zh-CN:/usr/share/doc/debian-reference-common/docs"
          + ":/usr/share/doc/debian-handbook/html/zh-CN";

  private Inputs() {}

  /** Writes the files that are not there yet. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long limit = (arguments.length > 1 ? Long.parseLong(arguments[1]) : MEGABYTES) << 20;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    List<String> sentences =
        ChineseText.gather(
            Arrays.stream(System.getProperty("prose", INSTALLED).split(File.pathSeparator))
                .map(Path::of)
                .toList());
    System.out.printf(
        "%,d sentences, %,d characters%s%n",
        sentences.size(),
        sentences.stream().mapToLong(String::length).sum(),
        ChineseText.poor(sentences) ? ": BUILT-IN, see README.md for better ones" : "");
    for (Corpus corpus : Corpus.values()) {
      Path file = corpus.in(folder);
      if (Files.exists(file)) {
        System.out.println(file + " is there already");
        continue;
      }
      try (LineWriter out = new LineWriter(file, corpus.encoding(), limit)) {
        switch (corpus) {
          case PROSE, PROSE_GB18030 -> ProseInput.write(out, sentences, seed);
          case LOG -> LogInput.write(out, seed);
          case CSV -> CsvInput.write(out, seed);
          case CODE -> CodeInput.write(out);
        }
        System.out.printf("%s %,d bytes%n", file, out.written());
      }
    }
  }
}
