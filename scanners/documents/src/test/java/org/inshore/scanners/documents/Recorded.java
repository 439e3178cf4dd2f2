package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Keeps what an extractor says; blocks of one text are put together again. */
public class Recorded implements ContentSink {
  /** One block of a text. */
  public record Block(String value, int bytes, Encoding encoding, long firstLine, boolean more) {}

  /** One row, with the lines in which its cells stand. */
  public record Row(long number, List<@Nullable String> cells, List<Long> lines) {
    /** A row all of whose cells stand in the line that is its number. */
    public Row(long number, List<@Nullable String> cells) {
      this(number, cells, Collections.nCopies(cells.size(), number));
    }
  }

  /** One batch of rows. */
  public record Rows(
      Location location, List<Content.Column> columns, Content.Naming naming, List<Row> rows) {}

  public static final Location PLACE = Location.of("s").append("path", "d");

  public final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  public final List<Block> blocks = new ArrayList<>();
  public final List<Rows> rows = new ArrayList<>();
  public final Map<String, byte[]> binaries = new LinkedHashMap<>();
  public final Map<String, String> names = new LinkedHashMap<>();
  public final Map<String, ScanException> failed = new LinkedHashMap<>();
  public final Map<String, String> skipped = new LinkedHashMap<>();
  public final List<String> made = new ArrayList<>();
  public final List<String> notes = new ArrayList<>();
  public @Nullable Runnable onContent;

  /** Runs an extractor over bytes. */
  public static Recorded of(Extractor extractor, String mediaType, byte[] bytes)
      throws ScanException, InterruptedException {
    return of(extractor, mediaType, bytes, Limits.DEFAULT);
  }

  public static Recorded of(Extractor extractor, String mediaType, byte[] bytes, Limits limits)
      throws ScanException, InterruptedException {
    Recorded recorded = new Recorded();
    recorded.extract(extractor, mediaType, bytes, limits);
    return recorded;
  }

  public void extract(Extractor extractor, String mediaType, byte[] bytes, Limits limits)
      throws ScanException, InterruptedException {
    extractor.extract(new Content.Binary(PLACE, "d", Bytes.of(bytes)), mediaType, limits, this);
  }

  public String text(String below) {
    return Objects.requireNonNull(texts.get(PLACE + below), () -> below + " of " + texts.keySet())
        .toString();
  }

  public byte[] binary(String below) {
    return Objects.requireNonNull(
        binaries.get(PLACE + below), () -> below + " of " + binaries.keySet());
  }

  public ScanException failure(String below) {
    return Objects.requireNonNull(failed.get(PLACE + below), () -> below + " of " + failed);
  }

  public String allText() {
    StringBuilder all = new StringBuilder();
    texts.values().forEach(text -> all.append(text).append('\n'));
    rows.forEach(batch -> batch.rows().forEach(row -> all.append(row.cells()).append('\n')));
    return all.toString();
  }

  public List<String> columns(int batch) {
    return rows.get(batch).columns().stream().map(Content.Column::name).toList();
  }

  @Override
  public void content(Content content) {
    if (onContent != null) {
      onContent.run();
    }
    switch (content) {
      case Content.Text text -> {
        String value =
            new String(text.bytes(), text.from(), text.length(), text.encoding().charset());
        blocks.add(new Block(value, text.length(), text.encoding(), text.firstLine(), text.more()));
        texts
            .computeIfAbsent(text.location().toString(), place -> new StringBuilder())
            .append(value);
      }
      case Content.Rows batch -> rows.add(copy(batch));
      case Content.Binary binary -> {
        try (InputStream in = binary.bytes().open()) {
          binaries.put(binary.location().toString(), in.readAllBytes());
          names.put(binary.location().toString(), binary.name());
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private static Rows copy(Content.Rows batch) {
    Cells cells = batch.cells();
    List<Row> copied = new ArrayList<>();
    for (int row = 0; row < cells.rows(); row++) {
      if (cells.width(row) > batch.columns().size()) {
        throw new AssertionError("a row is wider than its columns");
      }
      List<@Nullable String> values = new ArrayList<>();
      List<Long> lines = new ArrayList<>();
      for (int column = 0; column < cells.width(row); column++) {
        values.add(cells.text(row, column));
        lines.add(cells.line(row, cells.firstCell(row) + column));
      }
      copied.add(new Row(cells.number(row), values, lines));
    }
    return new Rows(batch.location(), batch.columns(), batch.naming(), copied);
  }

  @Override
  public void created(Location of, Instant when) {
    made.add(of + " " + when);
  }

  @Override
  public void failed(Location part, ScanException reason) {
    failed.put(part.toString(), reason);
  }

  @Override
  public void skipped(Location part, Wording reason) {
    skipped.put(part.toString(), reason.en());
  }

  @Override
  public void note(Wording note) {
    notes.add(note.en());
  }
}
