package org.inshore.scanners.documents.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

class RtfPackageTest {
  private static final byte[] FILE = "姓名,证件\n".getBytes(StandardCharsets.UTF_8);

  private static byte[] object(String kind) {
    ByteBuffer data = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    data.putShort((short) 2).put(bytes("a.csv\0C:\\a.csv\0"));
    data.putInt(0x3_0000).putInt(9).put(bytes("C:\\a.csv\0"));
    data.putInt(FILE.length).put(FILE);
    int length = data.position();
    ByteBuffer object = ByteBuffer.allocate(1 << 11).order(ByteOrder.LITTLE_ENDIAN);
    object.putInt(0x501).putInt(2).putInt(kind.length()).put(bytes(kind)).putInt(0).putInt(0);
    object.putInt(length).put(data.array(), 0, length);
    return Arrays.copyOf(object.array(), object.position());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void storesOfXmlAndNamesWithLongNumbersAreText() throws Exception {
    String xml = "<客户 证件='12345678'/>";
    String rtf =
        "{\\rtf1{\\stylesheet{\\s1 heading 1;}{\\s2 of 23456789;}}"
            + "{\\*\\listtable{\\*\\listpicture{\\pict 8888888888}}"
            + "{\\list{\\listlevel{\\leveltext\\'0a34567890\\'00;}{\\levelnumbers\\'09;}}}}"
            + "{\\*\\datastore 0105"
            + HexFormat.of().formatHex(xml.getBytes(StandardCharsets.UTF_8))
            + "00}text}";

    Recorded read = Recorded.of(new RtfExtractor(), "application/rtf", bytes(rtf));

    assertThat(read.allText()).contains(xml, "of 23456789", "34567890", "text");
    assertThat(read.allText()).doesNotContain("heading").doesNotContain("8888888888");
    assertThat(read.failed).isEmpty();
  }

  @Test
  void filesOfThePackagerAreInnerDocuments() throws Exception {
    String rtf =
        "{\\rtf1 text {\\object\\objemb{\\*\\objdata "
            + HexFormat.of().formatHex(object("Package\0"))
            + "}}}";

    Recorded read = Recorded.of(new RtfExtractor(), "application/rtf", bytes(rtf));

    assertThat(read.failed).isEmpty();
    assertThat(read.binaries.values()).containsExactly(FILE);
  }

  @Test
  void brokenAndOtherOnesAreNone() {
    byte[] whole = object("Package\0");
    for (int length = 0; length < whole.length; length++) {
      assertThat(RtfPackage.file(Arrays.copyOf(whole, length))).isNull();
    }
    assertThat(RtfPackage.file(object("Equation.3\0"))).isNull();
    byte[] negative = whole.clone();
    negative[11] = (byte) 0x80;
    assertThat(RtfPackage.file(negative)).isNull();
  }
}
