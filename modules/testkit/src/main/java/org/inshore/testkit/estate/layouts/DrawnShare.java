package org.inshore.testkit.estate.layouts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.estate.share.Share;
import org.inshore.testkit.estate.share.Workbook;
import org.jspecify.annotations.Nullable;

/** A share of files in layouts drawn at random. */
public final class DrawnShare {
  /** The source's id. */
  public static final String SOURCE = "drawn";

  /** Which words name the columns. */
  public enum Words {
    /** Those that the rules were written with. */
    KNOWN,
    /** Others. */
    UNKNOWN
  }

  private final Planting planting = new Planting(SOURCE);
  private final Share share;
  private final SyntheticPeople synthetic;
  private final SplittableRandom random;
  private final List<Dialect> dialects;

  private DrawnShare(Path folder, long seed, Words words) throws IOException {
    this.share = new Share(folder, planting);
    this.synthetic = new SyntheticPeople(seed);
    this.random = synthetic.random(404);
    this.dialects = Dialect.all(words == Words.KNOWN ? "known" : "unknown");
  }

  /** Fills a folder with so many files. */
  public static Truth fill(Path folder, long seed, Words words, int files) throws IOException {
    DrawnShare share = new DrawnShare(folder, seed, words);
    for (int number = 1; number <= files; number++) {
      share.file(number);
    }
    return Planting.truth(List.of(share.planting));
  }

  private void file(int number) throws IOException {
    SplittableRandom own = random.split();
    Dialect dialect = dialects.get(number % dialects.size());
    Layout layout = Layout.draw(dialect, own);
    Filling filling = new Filling(synthetic, own, layout, number);
    List<List<@Nullable String>> lines = new ArrayList<>();
    if (own.nextInt(6) == 0) {
      lines.add(List.of("客户信息登记表"));
    }
    if (own.nextInt(25) > 0) {
      lines.add(new ArrayList<>(layout.columns().stream().map(Layout.Column::header).toList()));
    }
    lines.addAll(filling.rows);
    Location file = write("files/list_" + number, lines, own);
    filling.people.forEach(person -> planting.person(file, person));
  }

  private Location write(String path, List<List<@Nullable String>> lines, SplittableRandom own)
      throws IOException {
    return switch (own.nextInt(8)) {
      case 0, 1 -> text(path + ".csv", lines, ",", StandardCharsets.UTF_8);
      case 2 -> text(path + ".csv", lines, ";", Charset.forName("GB18030"));
      case 3 -> text(path + ".tsv", lines, "\t", StandardCharsets.UTF_16LE);
      case 4 -> text(path + ".txt", lines, "|", Charset.forName("GB18030"));
      case 5 -> text(path + ".txt", lines, "\t", StandardCharsets.UTF_8);
      default -> {
        try (Workbook book = new Workbook()) {
          List<Column> header =
              lines.getFirst().stream()
                  .map(each -> Column.header(String.valueOf(each), null))
                  .toList();
          Stream<@Nullable Object[]> rows = lines.stream().skip(1).map(List::toArray);
          book.sheet("Sheet1", header, rows);
          yield share.write(path + ".xlsx", book.bytes());
        }
      }
    };
  }

  private Location text(
      String path, List<List<@Nullable String>> lines, String delimiter, Charset charset)
      throws IOException {
    StringBuilder text =
        new StringBuilder(charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "");
    for (List<@Nullable String> line : lines) {
      text.append(
              String.join(delimiter, line.stream().map(cell -> cell == null ? "" : cell).toList()))
          .append('\n');
    }
    return share.write(path, text.toString().getBytes(charset));
  }
}
