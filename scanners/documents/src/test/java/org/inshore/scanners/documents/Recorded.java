package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Keeps what an extractor says; blocks of one text are put together again. */
final class Recorded implements ContentSink {
  static final Location PLACE = Location.of("s").append("path", "d");

  final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  final List<Content.Text> blocks = new ArrayList<>();
  final List<Content.Rows> rows = new ArrayList<>();
  final Map<String, byte[]> binaries = new LinkedHashMap<>();
  final Map<String, String> names = new LinkedHashMap<>();
  final Map<String, ScanException> failed = new LinkedHashMap<>();
  final Map<String, String> skipped = new LinkedHashMap<>();
  final List<String> notes = new ArrayList<>();
  @Nullable Runnable onContent;

  /** Runs an extractor over bytes. */
  static Recorded of(Extractor extractor, String mediaType, byte[] bytes)
      throws ScanException, InterruptedException {
    return of(extractor, mediaType, bytes, Limits.DEFAULT);
  }

  static Recorded of(Extractor extractor, String mediaType, byte[] bytes, Limits limits)
      throws ScanException, InterruptedException {
    Recorded recorded = new Recorded();
    recorded.extract(extractor, mediaType, bytes, limits);
    return recorded;
  }

  void extract(Extractor extractor, String mediaType, byte[] bytes, Limits limits)
      throws ScanException, InterruptedException {
    extractor.extract(new Content.Binary(PLACE, "d", Bytes.of(bytes)), mediaType, limits, this);
  }

  String text(String below) {
    return Objects.requireNonNull(texts.get(PLACE + below), () -> below + " of " + texts.keySet())
        .toString();
  }

  byte[] binary(String below) {
    return Objects.requireNonNull(
        binaries.get(PLACE + below), () -> below + " of " + binaries.keySet());
  }

  ScanException failure(String below) {
    return Objects.requireNonNull(failed.get(PLACE + below), () -> below + " of " + failed);
  }

  String allText() {
    StringBuilder all = new StringBuilder();
    texts.values().forEach(text -> all.append(text).append('\n'));
    rows.forEach(batch -> batch.rows().forEach(row -> all.append(row.cells()).append('\n')));
    return all.toString();
  }

  List<String> columns(int batch) {
    return rows.get(batch).columns().stream().map(Content.Column::name).toList();
  }

  @Override
  public void content(Content content) {
    if (onContent != null) {
      onContent.run();
    }
    switch (content) {
      case Content.Text text -> {
        blocks.add(text);
        texts
            .computeIfAbsent(text.location().toString(), place -> new StringBuilder())
            .append(text.value(), text.overlap(), text.value().length());
      }
      case Content.Rows batch -> {
        for (Content.Row row : batch.rows()) {
          if (row.cells().size() > batch.columns().size()) {
            throw new AssertionError("a row is wider than its columns");
          }
        }
        rows.add(batch);
      }
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
