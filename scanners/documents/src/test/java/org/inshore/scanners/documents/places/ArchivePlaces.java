package org.inshore.scanners.documents.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Places in archives and packed files. */
final class ArchivePlaces {
  private static final Map<String, String> PACKED =
      Map.of(
          "application/x-bzip2", CompressorStreamFactory.BZIP2,
          "application/x-xz", CompressorStreamFactory.XZ,
          "application/x-lzma", CompressorStreamFactory.LZMA,
          "application/zstd", CompressorStreamFactory.ZSTANDARD,
          "application/x-lz4", CompressorStreamFactory.LZ4_FRAMED,
          "application/x-snappy-framed", CompressorStreamFactory.SNAPPY_FRAMED);

  private ArchivePlaces() {}

  static List<Place> all() {
    List<Place> places = new ArrayList<>();
    String zip = "application/zip";
    places.add(new Place("zip", zip, "entry", value -> Zips.of("a.txt", value)));
    places.add(new Place("zip", zip, "name of an entry", value -> Zips.of(value + "/a.txt", "x")));
    String iso = "application/x-iso9660-image";
    places.add(new Place("iso", iso, "name of the volume", value -> disc(40, value, "X")));
    places.add(new Place("iso", iso, "publisher", value -> disc(318, value, "X")));
    places.add(new Place("iso", iso, "name of an empty file", value -> disc(40, "X", value)));
    places.add(new Place("zip", zip, "comment", value -> commented(value, "x")));
    places.add(new Place("zip", zip, "comment of an entry", value -> commented("x", value)));
    places.add(
        new Place("zip", zip, "entry that the directory does not name", ArchivePlaces::hidden));
    places.add(
        new Place(
            "zip",
            zip,
            "entry before the first",
            value -> joined(Zips.of("a.txt", value), Zips.of("b.txt", "x"))));
    places.add(
        new Place(
            "gz", "application/gzip", "content", value -> packed(value, GZIPOutputStream::new)));
    PACKED.forEach(
        (type, method) ->
            places.add(
                new Place(
                    method,
                    type,
                    "content",
                    value ->
                        packed(
                            value,
                            out -> {
                              try {
                                return new CompressorStreamFactory()
                                    .createCompressorOutputStream(method, out);
                              } catch (
                                  org.apache.commons.compress.compressors.CompressorException e) {
                                throw new IOException(e);
                              }
                            }))));
    for (SevenZMethod method :
        List.of(SevenZMethod.LZMA2, SevenZMethod.BZIP2, SevenZMethod.DEFLATE, SevenZMethod.COPY)) {
      places.add(
          new Place(
              "7z",
              "application/x-7z-compressed",
              "entry by " + method,
              value -> sevenZ(value, method)));
    }
    places.add(new Place("tar", "application/x-tar", "entry", ArchivePlaces::tar));
    places.add(new Place("ar", "application/x-archive", "entry", ArchivePlaces::ar));
    for (short format :
        new short[] {
          CpioConstants.FORMAT_NEW, CpioConstants.FORMAT_OLD_ASCII, CpioConstants.FORMAT_OLD_BINARY
        }) {
      places.add(
          new Place(
              "cpio",
              "application/x-cpio",
              "entry of format " + format,
              value -> cpio(value, format)));
    }
    return places;
  }

  private static byte[] bytes(String value) {
    return (value + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An image of a disc with one empty file, which says something at a place of its descriptor. */
  private static byte[] disc(int place, String said, String file) {
    ByteBuffer disc = ByteBuffer.allocate(19 * 2048).order(ByteOrder.LITTLE_ENDIAN);
    disc.position(16 * 2048).put((byte) 1).put(ascii("CD001\1"));
    disc.put(16 * 2048 + place, ascii(said)).putShort(16 * 2048 + 128, (short) 2048);
    disc.position(16 * 2048 + 156).put(record("\0", 2));
    disc.position(17 * 2048).put((byte) 255).put(ascii("CD001\1"));
    disc.position(18 * 2048).put(record("\0", 2)).put(record("\1", 2)).put(record(file, 0));
    return disc.array();
  }

  private static byte[] record(String name, int flags) {
    ByteBuffer record =
        ByteBuffer.allocate(34 + name.length() / 2 * 2).order(ByteOrder.LITTLE_ENDIAN);
    record.put(0, (byte) record.capacity()).putInt(2, 18).putInt(10, flags == 0 ? 0 : 2048);
    record.put(25, (byte) flags).put(32, (byte) name.length()).put(33, ascii(name));
    return record.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] commented(String whole, String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(whole);
      ZipEntry a = new ZipEntry("a.txt");
      a.setComment(entry);
      zip.putNextEntry(a);
      zip.write('x');
    }
    return out.toByteArray();
  }

  /** The local entries of one archive stand before the entries and the directory of another. */
  private static byte[] joined(byte[] first, byte[] second) {
    int directory = 0;
    for (int i = 0; i + 4 < first.length; i++) {
      if (first[i] == 'P' && first[i + 1] == 'K' && first[i + 2] == 1 && first[i + 3] == 2) {
        directory = i;
        break;
      }
    }
    byte[] joined = Arrays.copyOf(first, directory + second.length);
    System.arraycopy(second, 0, joined, directory, second.length);
    return joined;
  }

  private static byte[] hidden(String value) throws IOException {
    byte[] zip = Zips.of("a.txt", "x", "b.txt", value, "c.txt", "y");
    // Takes the middle one out of the directory, and out of the counts behind it.
    int at = -1;
    int end = -1;
    int found = 0;
    int last = 0;
    for (int i = 0; i + 4 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        found++;
        at = found == 2 ? i : at;
        end = found == 3 ? i : end;
      } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 5 && zip[i + 3] == 6) {
        last = i;
      }
    }
    byte[] hidden = new byte[zip.length - (end - at)];
    System.arraycopy(zip, 0, hidden, 0, at);
    System.arraycopy(zip, end, hidden, at, zip.length - end);
    int tail = last - (end - at);
    hidden[tail + 8] = 2;
    hidden[tail + 10] = 2;
    hidden[tail + 12] -= (byte) (end - at);
    return hidden;
  }

  private interface Packer {
    OutputStream of(OutputStream out) throws IOException;
  }

  private static byte[] packed(String value, Packer packer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packer.of(out)) {
      packed.write(bytes(value));
    }
    return out.toByteArray();
  }

  private static byte[] sevenZ(String value, SevenZMethod method) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(channel)) {
      archive.setContentCompression(method);
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a.txt");
      archive.putArchiveEntry(entry);
      archive.write(bytes(value));
      archive.closeArchiveEntry();
      archive.finish();
      return Arrays.copyOf(channel.array(), (int) channel.size());
    }
  }

  private static byte[] tar(String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream archive = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry("a.txt");
      entry.setSize(bytes(value).length);
      archive.putArchiveEntry(entry);
      archive.write(bytes(value));
      archive.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static byte[] ar(String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArArchiveOutputStream archive = new ArArchiveOutputStream(out)) {
      archive.putArchiveEntry(new ArArchiveEntry("a.txt", bytes(value).length));
      archive.write(bytes(value));
      archive.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static byte[] cpio(String value, short format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CpioArchiveOutputStream archive = new CpioArchiveOutputStream(out, format)) {
      CpioArchiveEntry entry = new CpioArchiveEntry(format, "a.txt", bytes(value).length);
      archive.putArchiveEntry(entry);
      archive.write(bytes(value));
      archive.closeArchiveEntry();
    }
    return out.toByteArray();
  }
}
