package org.inshore.scanners.documents.archive.volume;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * Volumes of an archive that was cut: {@code a.7z.001}, {@code a.tar.gz.aa}, {@code a.z01} before
 * {@code a.zip}. The first one is read for all, of a ZIP the last one, which is there in any case.
 *
 * @param archive name of the whole
 * @param first name of the first volume
 * @param reader name of the volume that is read for all
 */
record Volumes(String archive, String first, String reader) {
  private static final int MOST = 10_000;
  private static final Pattern CUT = Pattern.compile("(?s)(.+)\\.(\\d{2,3}|[a-z]{2,3})");
  private static final Pattern ZIPPED = Pattern.compile("(?si)(.+)\\.(zip|z\\d{2})");

  /** The volumes that a file's name tells of; null if it tells of none. */
  static @Nullable Volumes of(Content.Binary document) throws IOException {
    Matcher zipped = ZIPPED.matcher(document.name());
    if (zipped.matches()) {
      String name = zipped.group(1);
      String last = zipped.group(2).startsWith("Z") ? ".ZIP" : ".zip";
      return new Volumes(name + last, name + last.substring(0, 2) + "01", name + last);
    }
    Matcher cut = CUT.matcher(document.name());
    if (!cut.matches()) {
      return null;
    }
    int length = cut.group(2).length();
    boolean digits = Character.isDigit(cut.group(2).charAt(0));
    String zero = cut.group(1) + '.' + (digits ? "0" : "a").repeat(length);
    String first = digits && !has(document, zero) ? next(zero) : zero;
    return new Volumes(cut.group(1), first, first);
  }

  private static boolean has(Content.Binary document, String name) throws IOException {
    return document.name().equals(name) || document.bytes().beside(name) != null;
  }

  /** The name of the volume behind another. */
  static String next(String name) {
    char[] signs = name.toCharArray();
    for (int i = signs.length - 1; signs[i] != '.'; i--) {
      if (signs[i] == '9' || signs[i] == 'z') {
        signs[i] = signs[i] == '9' ? '0' : 'a';
      } else {
        signs[i]++;
        break;
      }
    }
    return new String(signs);
  }

  /** Whether a volume that another is read for follows one that is there, as that one does. */
  boolean isRead(Content.Binary document) throws IOException {
    return document.bytes().beside(first) != null && document.bytes().beside(reader) != null;
  }

  /** All volumes one behind another, as far as none is missing. */
  Whole joined(Content.Binary document) throws IOException, InterruptedException {
    List<Bytes> volumes = new ArrayList<>();
    String name = first;
    for (int i = 0; i < MOST; i++, name = next(name)) {
      Guard.checkInterrupt();
      Bytes volume =
          document.name().equals(name) ? document.bytes() : document.bytes().beside(name);
      if (volume == null) {
        break;
      }
      volumes.add(volume);
      if (next(name).equals(first)) {
        break; // all names of so many signs are there
      }
    }
    if (!reader.equals(first)) {
      volumes.add(document.bytes());
    }
    return new Whole(List.copyOf(volumes));
  }

  /** Volumes one behind another. */
  record Whole(List<Bytes> volumes) implements Bytes {
    int count() {
      return volumes.size();
    }

    @Override
    public InputStream open() throws IOException {
      List<InputStream> streams = new ArrayList<>();
      for (Bytes volume : volumes) {
        streams.add(new LateStream(volume));
      }
      return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public long size() {
      return volumes.stream().mapToLong(Bytes::size).sum();
    }
  }

  /** Stream of a volume that is opened when it is read first: there may be thousands. */
  private static final class LateStream extends InputStream {
    private final Bytes volume;
    private @Nullable InputStream in;

    LateStream(Bytes volume) {
      this.volume = volume;
    }

    private InputStream in() throws IOException {
      InputStream opened = in == null ? volume.open() : in;
      in = opened;
      return opened;
    }

    @Override
    public int read() throws IOException {
      return in().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in().read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
