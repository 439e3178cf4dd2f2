package org.inshore.scanners.documents.columnar;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reader of one Avro file of objects: a schema, then blocks of rows, each packed by itself. */
final class AvroReader {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,4096}+)\"");

  /** Keys and types of every schema. */
  private static final Set<String> WORDS =
      Set.of(
          "aliases",
          "array",
          "boolean",
          "bytes",
          "default",
          "doc",
          "double",
          "enum",
          "fields",
          "fixed",
          "float",
          "int",
          "items",
          "logicalType",
          "long",
          "map",
          "name",
          "namespace",
          "null",
          "order",
          "precision",
          "record",
          "scale",
          "size",
          "string",
          "symbols",
          "type",
          "values");

  private static final int SYNC = 16;
  private static final int LARGEST_BLOCK = 256 << 20;
  private static final int CRC = 4;
  private static final int XZ_MEMORY_KB = 64 << 10;

  private AvroReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(document.bytes().open(), 1 << 16))) {
      in.skipNBytes(4);
      AvroInput head = new AvroInput(in, LARGEST_BLOCK);
      Map<String, byte[]> meta = new HashMap<>();
      for (long count = head.count(); count > 0; count = head.count()) {
        for (long i = 0; i < count; i++) {
          meta.put(head.string(), head.bytes());
        }
      }
      in.skipNBytes(SYNC);
      AvroSchema schema = AvroSchema.of(text(meta.get("avro.schema")));
      sayings(meta, schema.columns(), document.location(), sink);
      String codec = text(meta.get("avro.codec"));
      List<Content.Column> columns =
          schema.columns().stream().map(name -> new Content.Column(name, null, null)).toList();
      NamedRows rows = new NamedRows(document.location(), columns, limits, sink);
      Budget budget = new Budget(limits, document.bytes().size());
      try {
        blocks(in, head, codec, schema, rows, budget);
      } finally {
        rows.finish();
      }
    }
  }

  /** What a schema says beside the names of columns, and what programs note beside it. */
  private static void sayings(
      Map<String, byte[]> meta, List<String> columns, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks lines = new TextBlocks(location.append("part", "schema"), sink);
    Set<String> said = new HashSet<>(columns);
    Matcher string = STRING.matcher(text(meta.get("avro.schema")));
    while (string.find()) {
      String value = string.group(1);
      if (value.length() > 1 && !WORDS.contains(value) && said.add(value)) {
        lines.append(value + "\n");
      }
    }
    for (Map.Entry<String, byte[]> entry : new TreeMap<>(meta).entrySet()) {
      if (!entry.getKey().equals("avro.schema") && !entry.getKey().equals("avro.codec")) {
        lines.append(entry.getKey() + ": " + text(entry.getValue()) + "\n");
      }
    }
    lines.finish();
  }

  private static void blocks(
      DataInputStream in,
      AvroInput head,
      String codec,
      AvroSchema schema,
      NamedRows rows,
      Budget budget)
      throws IOException, ScanException, InterruptedException {
    while (true) {
      in.mark(1);
      if (in.read() < 0) {
        return;
      }
      in.reset();
      long count = head.integer();
      byte[] packed = head.bytes();
      in.skipNBytes(SYNC);
      try (InputStream block = new BudgetStream(unpacked(codec, packed), budget)) {
        AvroInput values = new AvroInput(new BufferedInputStream(block), LARGEST_BLOCK);
        for (long i = 0; i < count; i++) {
          Guard.checkInterrupt();
          rows.begin();
          for (Object value : schema.row(values)) {
            if (!rows.isFull()) {
              NestedText.put(rows, value);
            }
          }
        }
      }
    }
  }

  private static InputStream unpacked(String codec, byte[] packed)
      throws IOException, ScanException {
    InputStream in = new ByteArrayInputStream(packed);
    return switch (codec) {
      case "", "null" -> in;
      case "deflate" -> new InflaterInputStream(in, new Inflater(true));
      case "snappy" ->
          new SnappyCompressorInputStream(
              new ByteArrayInputStream(packed, 0, Math.max(0, packed.length - CRC)));
      case "bzip2" -> new BZip2CompressorInputStream(in);
      case "xz" ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setMemoryLimitKiB(XZ_MEMORY_KB)
              .get();
      case "zstandard" -> new ZstdCompressorInputStream(in);
      default -> throw Problems.noReader("columnar.codec");
    };
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
