package org.inshore.scanners.documents.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads one packed file, which holds one other. */
final class CompressedReader {
  /** What a dictionary may take. */
  private static final int MEMORY_KB = 160 << 10;

  /** A mark and a length of Firefox before the block. */
  private static final String MOZILLA = "application/x-mozilla-lz4";

  private static final int MOZILLA_HEAD = 12;

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("application/x-bzip2", CompressorStreamFactory.BZIP2),
          Map.entry("application/x-xz", CompressorStreamFactory.XZ),
          Map.entry("application/x-lzma", CompressorStreamFactory.LZMA),
          Map.entry("application/zstd", CompressorStreamFactory.ZSTANDARD),
          Map.entry("application/x-lz4", CompressorStreamFactory.LZ4_FRAMED),
          Map.entry(MOZILLA, CompressorStreamFactory.LZ4_BLOCK),
          Map.entry("application/x-brotli", CompressorStreamFactory.BROTLI),
          Map.entry("application/x-compress", CompressorStreamFactory.Z),
          Map.entry("application/x-snappy-framed", CompressorStreamFactory.SNAPPY_FRAMED));

  private static final Map<String, String> SUFFIXES =
      Map.ofEntries(
          Map.entry(".bz2", ""),
          Map.entry(".xz", ""),
          Map.entry(".lzma", ""),
          Map.entry(".lz", ""),
          Map.entry(".zst", ""),
          Map.entry(".br", ""),
          Map.entry(".lz4", ""),
          Map.entry(".jsonlz4", ".json"),
          Map.entry(".z", ""),
          Map.entry(".sz", ""),
          Map.entry(".tbz2", ".tar"),
          Map.entry(".txz", ".tar"),
          Map.entry(".tlz", ".tar"));

  private CompressedReader() {}

  static void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    if (document.bytes().size() == 0) {
      throw Problems.damaged(null); // Packed nothing still has a header.
    }
    String name = inner(document.name());
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    try (InputStream packed = new BufferedInputStream(document.bytes().open(), 1 << 16);
        InputStream in = unpacked(mediaType, packed)) {
      entries.content(entries.begin(name), name, -1, in);
    } catch (MemoryLimitException e) {
      throw Problems.limit("problem.memory");
    } catch (CompressorException e) {
      if (e.getCause() instanceof MemoryLimitException) {
        throw Problems.limit("problem.memory");
      }
      throw Problems.damaged(e);
    }
  }

  private static InputStream unpacked(String mediaType, InputStream packed)
      throws IOException, CompressorException {
    if (mediaType.equals(MOZILLA)) {
      packed.skipNBytes(MOZILLA_HEAD);
    } else if (mediaType.equals(LzipStream.TYPE)) {
      return new LzipStream(packed, MEMORY_KB);
    }
    return new CompressorStreamFactory(true, MEMORY_KB)
        .createCompressorInputStream(METHODS.get(mediaType), packed);
  }

  /** The name without its suffix, as the unpacker would give it. */
  static String inner(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    String instead = dot <= 0 ? null : SUFFIXES.get(lower.substring(dot));
    return instead == null ? name : name.substring(0, dot) + instead;
  }
}
