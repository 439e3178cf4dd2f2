package org.inshore.scanners.documents.afp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** A document of Apache FOP 2.10, and fields made byte by byte (AFPC-0004, AFPC-0009). */
class AfpExtractorTest {
  private static final String TYPE = "application/vnd.ibm.afp";
  private static final Charset EBCDIC = Charset.forName("IBM500");

  private static final String FOP =
      "WgAY06ioAAAAxNbD8PDw8PEABgYB//8B9FoAENOorQAAANfH1/Dw8PDxWgAQ06ivAAAA18fV8PDw8PFaABDT"
          + "qMkAAADBxcfw8PDw8VoAKtOrigAAAAAiDAKGAMPwyPLw8MLwDAKFAOPx5fHw9fDwBCYAAAQkBQFaABfTpq8A"
          + "AAAAAAlgCWAAB8AACrQAAABaABbTsZsAAAAAAAlgCWAAB8AACrQAAFoAENOpyQAAAMHFx/Dw8PDxWgAQ06ib"
          + "AAAA1+Pw8PDw8PFaAIzT7psAAAAr0wTTAN8ExwC9A/EBBMUACyXbw6Sio5aUhZlAlJaCiZOFQPHz+PHy8/T1"
          + "9vf4QIGDg5aklaME0wEPBMcAvQbb1YGUhQTHA+AL28nEQJWklIKFmQTTAT8ExwC9D9vmgZWHQOeJgZaUiZWH"
          + "BMcD4BTb8/Pw8fD28fn2+PD38PPw8PH0AvhaABDTqZsAAADX4/Dw8PDw8VoAENOprwAAANfH1fDw8PDxWgAQ"
          + "06mtAAAA18fX8PDw8PFaABDTqagAAADE1sPw8PDw8Q==";

  private static Recorded read(byte[] bytes) throws Exception {
    return Recorded.of(new AfpExtractor(), TYPE, bytes);
  }

  private static byte[] field(int type, byte[]... data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = 8 + Arrays.stream(data).mapToInt(part -> part.length).sum();
    out.writeBytes(new byte[] {0x5a, (byte) (length >> 8), (byte) length});
    out.writeBytes(new byte[] {(byte) (type >> 16), (byte) (type >> 8), (byte) type, 0, 0, 0});
    for (byte[] part : data) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A control sequence behind its escape. */
  private static byte[] control(int function, byte... data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x2b, (byte) 0xd3, (byte) (2 + data.length), (byte) function});
    out.writeBytes(data);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void linesOfAPageAreTextAndTables() throws Exception {
    Recorded recorded = read(Base64.getDecoder().decode(FOP));
    assertThat(recorded.allText())
        .contains("Customer mobile 13812345678 account")
        .contains("330106196807030014");
    assertThat(recorded.failed).isEmpty();
  }

  @Test
  void chineseOfMainframesIsDecodedByItsFont() throws Exception {
    byte[] shifted = "证件号码".getBytes(Charset.forName("x-IBM935"));
    byte[] chinese = Arrays.copyOfRange(shifted, 1, shifted.length - 1);
    byte[] name = "T1000837".getBytes(EBCDIC);
    byte[] group =
        joined(new byte[] {0, 18, 12, 2, (byte) 0x85, 0}, name, new byte[] {4, 0x24, 5, 7});
    byte[] afp =
        joined(
            field(0xd3a8af),
            field(0xd3ab8a, group),
            field(0xd3a89b),
            field(
                0xd3ee9b,
                control(0xd2, (byte) 1, (byte) 0),
                control(0xf0, (byte) 7),
                control(0xda, chinese),
                control(0xf0, (byte) 1),
                control(0xda, " 190001011234567890".getBytes(EBCDIC))),
            field(0xd3a9af));
    assertThat(read(afp).allText()).contains("证件号码 190001011234567890");
  }

  @Test
  void valuesOfTheIndexAndCommentsAreText() throws Exception {
    byte[] tag =
        joined(
            new byte[] {11, 2, 0x0b, 0},
            "Account".getBytes(EBCDIC),
            new byte[] {23, 0x36, 0, 0},
            "6222020000000000000".getBytes(EBCDIC));
    byte[] afp =
        joined(
            field(0xd3a090, tag),
            field(0xd3eeee, "for 李雨桐".getBytes(StandardCharsets.UTF_8)),
            field(0xd3a8fb));
    Recorded recorded = read(afp);
    assertThat(recorded.text("/part:attributes"))
        .contains("Account: 6222020000000000000", "for 李雨桐");
    assertThat(recorded.failure("/part:pictures").category())
        .isEqualTo(ScanException.Category.NO_READER);
  }

  @Test
  void whatBreaksOffIsSaid() {
    byte[] whole = Base64.getDecoder().decode(FOP);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 3)))
        .isInstanceOf(ScanException.class);
    assertThatThrownBy(() -> read(new byte[] {0x5a, 0, 1, 0, 0, 0, 0, 0, 0}))
        .isInstanceOf(ScanException.class);
  }
}
