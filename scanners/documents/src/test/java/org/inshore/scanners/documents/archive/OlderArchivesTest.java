package org.inshore.scanners.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.ServiceLoader;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LHA, split cabinets and programs with an archive behind them, made byte by byte. */
class OlderArchivesTest {
  private static final String LHA = "application/x-lzh-compressed";
  private static final String CAB = "application/vnd.ms-cab-compressed";
  private static final String PROGRAM = "application/vnd.microsoft.portable-executable";
  private static final byte[] TEXT = "证件号码 440000190001010007 end".getBytes(StandardCharsets.UTF_8);

  /** Bits, the highest first. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;
    private int count;

    Bits put(int value, int width) {
      for (int i = width - 1; i >= 0; i--) {
        last = last << 1 | (value >> i & 1);
        if (++count == Byte.SIZE) {
          out.write(last);
          last = 0;
          count = 0;
        }
      }
      return this;
    }

    byte[] bytes() {
      put(0, (Byte.SIZE - count) % Byte.SIZE);
      return out.toByteArray();
    }
  }

  /** Two members that lzip 1.24 wrote. */
  private static final String LZIP =
      "TFpJUAEMADSZAAIRLrI75OAj4/5P/Ah4EDdvqWBLo///+K1QACuOCnUWAAAAAAAAADkAAAAAAAAATFpJUAEMADmZSJGx"
          + "aZYH2h+WJiVMiTGxTP//jugAADYYSw4OAAAAAAAAADMAAAAAAAAA";

  @Test
  void readsTheMembersOfLzipAndTellsOfAWrongOne() throws Exception {
    byte[] packed = Base64.getDecoder().decode(LZIP);
    Recorded whole = Recorded.of(new CompressedExtractor(), LzipStream.TYPE, packed);
    assertThat(new String(whole.binary("/entry:d"), StandardCharsets.US_ASCII))
        .isEqualTo("id 190001011234567890\nsecond member\n");
    assertThat(whole.failed).isEmpty();
    packed[45]++; // the checksum of the first
    Recorded wrong = Recorded.of(new CompressedExtractor(), LzipStream.TYPE, packed);
    assertThat(wrong.failed).hasSize(1);
    byte[] cut = Arrays.copyOf(packed, 30);
    assertThat(Recorded.of(new CompressedExtractor(), LzipStream.TYPE, cut).failed).hasSize(1);
  }

  /** What brotli 1.1.0 wrote at its best. */
  private static final String BROTLI =
      "H0cA+B0JdgwyQyw90wROOI84TBBb/6cLOYsCbKLZNFHD9jdMTA7WWCtSEClDyd/QN8hegvjZQyfQkOhaMO4=";

  @Test
  void readsBrotliAndTellsOfACutOne() throws Exception {
    byte[] packed = Base64.getDecoder().decode(BROTLI);
    Recorded whole = Recorded.of(new CompressedExtractor(), "application/x-brotli", packed);
    assertThat(new String(whole.binary("/entry:d"), StandardCharsets.UTF_8))
        .isEqualTo("姓名,证件号码\n张三,44000019000101001X\n李四,44000019000101001X\n");
    assertThat(whole.failed).isEmpty();
    byte[] cut = Arrays.copyOf(packed, packed.length - 8);
    assertThat(Recorded.of(new CompressedExtractor(), "application/x-brotli", cut).failed)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-lh0-", "-lh4-", "-lh5-", "-lh6-", "-lh7-"})
  void lha(String method) throws Exception {
    for (int level = 0; level <= 2; level++) {
      byte[] packed = method.equals("-lh0-") ? TEXT : packed(method);
      byte[] lha = lha(level, method, packed, crc(TEXT));
      Recorded recorded = Recorded.of(extractor(LHA), LHA, lha);
      assertThat(recorded.binary("/entry:a.txt")).isEqualTo(TEXT);
      assertThat(recorded.failed).isEmpty();

      Recorded wrong = Recorded.of(extractor(LHA), LHA, lha(level, method, packed, 1));
      assertThat(wrong.failure("/entry:a.txt").category())
          .isEqualTo(ScanException.Category.UNREADABLE);
    }
  }

  @Test
  void otherMethodsOfLhaAreTold() throws Exception {
    Recorded recorded = Recorded.of(extractor(LHA), LHA, lha(0, "-lh1-", TEXT, 0));
    assertThat(recorded.failure("/entry:a.txt").category())
        .isEqualTo(ScanException.Category.NO_READER);
  }

  @Test
  void aFileThatGoesOnInAnotherCabinetIsTold() throws Exception {
    Recorded recorded = Recorded.of(extractor(CAB), CAB, cab(0xfffe, 0));
    assertThat(recorded.failure("/entry:a.txt")).hasMessageContaining("another part");
    assertThat(Recorded.of(extractor(CAB), CAB, cab(0, 0)).binary("/entry:a.txt")).isEqualTo(TEXT);
  }

  @Test
  void quantumIsTold() throws Exception {
    Recorded recorded = Recorded.of(extractor(CAB), CAB, cab(0, 2));
    assertThat(recorded.failure("/entry:a.txt").category())
        .isEqualTo(ScanException.Category.NO_READER);
  }

  @Test
  void anArchiveBehindAProgramIsOpened() throws Exception {
    byte[] zip = ArchiveExtractorTest.zip(StandardCharsets.UTF_8, "a.txt", "text");
    Recorded recorded = Recorded.of(extractor(PROGRAM), PROGRAM, program(zip));
    assertThat(recorded.binary("/entry:archive")).isEqualTo(zip);
    assertThatThrownBy(() -> Recorded.of(extractor(PROGRAM), PROGRAM, program(new byte[9])))
        .isInstanceOf(ScanException.class);
    assertThatThrownBy(() -> Recorded.of(extractor(PROGRAM), PROGRAM, new byte[] {'M', 'Z'}))
        .isInstanceOf(ScanException.class);
  }

  /** One block in which all bytes have codes of eight bits, and a match at the end. */
  private static byte[] packed(String method) {
    int offsetBits = method.compareTo("-lh6-") < 0 ? 4 : 5;
    byte[] front = Arrays.copyOf(TEXT, TEXT.length);
    Bits bits = new Bits().put(front.length, 16);
    // Lengths of lengths: only that for 8, which is symbol 10.
    bits.put(0, 5).put(10, 5);
    bits.put(256, 9);
    bits.put(0, offsetBits).put(0, offsetBits);
    for (byte b : front) {
      bits.put(b & 0xff, 8);
    }
    return bits.bytes();
  }

  private static byte[] lha(int level, String method, byte[] packed, int crc) {
    ByteBuffer out = ByteBuffer.allocate(200 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
    byte[] name = "a.txt".getBytes(StandardCharsets.US_ASCII);
    int extensions = level == 0 ? 0 : 2;
    if (level == 2) {
      out.putShort((short) (26 + 3 + name.length));
    } else {
      out.put((byte) (22 + name.length + 2 + (level == 1 ? 3 : 0) - 2)).put((byte) 0);
    }
    out.put(method.getBytes(StandardCharsets.US_ASCII));
    out.putInt(packed.length).putInt(TEXT.length).putInt(0).put((byte) 0x20).put((byte) level);
    if (level == 2) {
      out.putShort((short) crc).put((byte) 'U').putShort((short) (3 + name.length));
      out.put((byte) 1).put(name).putShort((short) 0);
    } else {
      out.put((byte) name.length).put(name).putShort((short) crc);
      if (extensions > 0) {
        out.put((byte) 'U').putShort((short) 0);
      }
    }
    out.put(packed).put((byte) 0);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] cab(int folder, int type) {
    ByteBuffer out = ByteBuffer.allocate(200 + TEXT.length).order(ByteOrder.LITTLE_ENDIAN);
    int data = 36 + 8 + 16 + 6;
    out.put(new byte[] {'M', 'S', 'C', 'F'}).putInt(0).putInt(data + 8 + TEXT.length).putInt(0);
    out.putInt(44).putInt(0).put((byte) 3).put((byte) 1).putShort((short) 1).putShort((short) 1);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(data).putShort((short) 1).putShort((short) type);
    out.putInt(TEXT.length).putInt(0).putShort((short) folder).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0).put("a.txt\0".getBytes(StandardCharsets.US_ASCII));
    out.putInt(0).putShort((short) TEXT.length).putShort((short) TEXT.length).put(TEXT);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] program(byte[] behind) {
    ByteBuffer out = ByteBuffer.allocate(600 + behind.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'M').put((byte) 'Z').putInt(0x3c, 64);
    out.putInt(64, 0x4550).putShort(70, (short) 1).putShort(84, (short) 0);
    out.putInt(88 + 16, 400).putInt(88 + 20, 200);
    out.position(600);
    return out.put(behind).array();
  }

  private static int crc(byte[] bytes) {
    int crc = 0;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int i = 0; i < Byte.SIZE; i++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xa001;
      }
    }
    return crc;
  }

  private static Extractor extractor(String mediaType) {
    return ServiceLoader.load(Extractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow();
  }
}
