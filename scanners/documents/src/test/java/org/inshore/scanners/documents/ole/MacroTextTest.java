package org.inshore.scanners.documents.ole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** A project of macros (MS-OVBA) with one module and one form. */
class MacroTextTest {
  private static final String MODULE = "Module1";

  /** Packs bytes in one chunk without any repetition. */
  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 8) {
      chunk.write(0);
      chunk.write(bytes, at, Math.min(8, bytes.length - at));
    }
    int head = 0xb000 | (chunk.size() - 1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(new byte[] {1, (byte) head, (byte) (head >> 8)});
    all.writeBytes(chunk.toByteArray());
    return all.toByteArray();
  }

  private static byte[] directory() {
    ByteBuffer out = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    record(out, 0x03, new byte[] {(byte) 0xa8, 3});
    record(out, 0x0f, new byte[] {1, 0});
    record(out, 0x13, new byte[] {-1, -1});
    record(out, 0x19, MODULE.getBytes(ISO_8859_1));
    record(out, 0x1a, MODULE.getBytes(ISO_8859_1));
    record(out, 0x32, MODULE.getBytes(UTF_16LE));
    record(out, 0x31, new byte[4]);
    record(out, 0x21, new byte[0]);
    record(out, 0x2b, new byte[0]);
    record(out, 0x10, new byte[0]);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void record(ByteBuffer out, int id, byte[] value) {
    out.putShort((short) id).putInt(value.length).put(value);
  }

  private static void put(DirectoryEntry directory, String name, byte[] bytes) throws Exception {
    directory.createDocument(name, new ByteArrayInputStream(bytes));
  }

  @Test
  void readsModulesAndForms() throws Exception {
    ByteArrayOutputStream project = new ByteArrayOutputStream();
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      put(storage.getRoot(), "PROJECT", "Module=Module1\r\n".getBytes(ISO_8859_1));
      DirectoryEntry code = storage.getRoot().createDirectory("VBA");
      put(code, "dir", packed(directory()));
      put(code, MODULE, packed("c = \"310104198503274610\"".getBytes(ISO_8859_1)));
      DirectoryEntry form = storage.getRoot().createDirectory("UserForm1");
      put(form, "f", new byte[40]);
      put(form, "o", "\0\2(\0\1id 440103190203204115\0\0".getBytes(ISO_8859_1));
      storage.writeFilesystem(project);
    }
    Recorded recorded = new Recorded();

    MacroText.push(
        new ByteArrayInputStream(project.toByteArray()),
        Recorded.PLACE.append("part", "macros"),
        recorded);

    assertThat(recorded.failed).isEmpty();
    assertThat(recorded.text("/part:macros/part:Module1")).contains("310104198503274610");
    assertThat(recorded.text("/part:macros/entry:UserForm1/entry:o/part:runs"))
        .contains("440103190203204115");
  }
}
