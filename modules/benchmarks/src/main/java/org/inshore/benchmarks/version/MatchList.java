package org.inshore.benchmarks.version;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Lists every match in files and folders, without its text: {@code MatchList OUT PATH…}. Each file
 * is looked through as a scan does, and a second time as one running text. Lists of two versions
 * are compared with {@code cmp}.
 */
public final class MatchList {
  private static final int MAX = 8 << 20;
  private static final double MIN = 0.05;

  private MatchList() {}

  /** Writes the list. */
  public static void main(String[] arguments) throws Exception {
    Detector detector = ShippedRules.detector();
    Matcher matcher =
        detector.matcher(
            MIN, (kind, value) -> value.toString().hashCode(), false, MatcherKind.PORTABLE);
    List<Path> files = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      try (Stream<Path> walk = Files.walk(Path.of(arguments[i]))) {
        walk.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    try (Writer out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length <= MAX) {
          list(matcher, file, bytes, out);
        }
      }
    }
  }

  private static void list(Matcher matcher, Path file, byte[] bytes, Writer out)
      throws IOException, InterruptedException {
    out.write("== " + file + "\n");
    List<String> lines = new ArrayList<>();
    try {
      ExtractedFile.read(
          file.toString(),
          bytes,
          content -> scan(matcher, content, match -> lines.add(line(match))));
    } catch (ScanException e) {
      lines.add("unreadable");
    }
    lines.add("as text");
    Encoding encoding = file.toString().contains("gb18030") ? Encoding.GB18030 : Encoding.UTF_8;
    matcher.scan(
        new Content.Text(Location.of("text"), bytes, 0, bytes.length, encoding, 1, false),
        match -> lines.add(line(match)));
    for (String line : lines) {
      out.write(line + "\n");
    }
  }

  private static void scan(Matcher matcher, Content content, MatchSink sink) {
    switch (content) {
      case Content.Text text -> matcher.scan(text, sink);
      case Content.Rows rows -> matcher.scan(rows, sink);
      case Content.Binary _ -> {
        // nothing inside a text
      }
    }
  }

  private static String line(Match match) {
    return String.format(
        Locale.ROOT,
        "%s %s %d %d %d-%d %.6f %x %d %d %b %s %s",
        match.rule().id(),
        match.position(),
        match.record(),
        match.line(),
        match.start(),
        match.end(),
        match.confidence(),
        match.valueHash(),
        match.personKey(),
        match.person(),
        match.chance(),
        match.marking(),
        match.checked());
  }
}
