package org.inshore.scanners.documents.structure.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.binary.Base32;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.csv.CsvExtractor;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** Documents that stand in a text as digits, wherever and however many lines they take. */
class CodedDocumentsTest {
  private static final long SEED = Long.getLong("inshore.seed", 17L);
  private static final byte[] DOCUMENT = document();
  private static final String BASE64 = Base64.getEncoder().encodeToString(DOCUMENT);
  private static final String LINES =
      Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(DOCUMENT);

  /** Bytes that begin as those of a PDF do. */
  private static byte[] document() {
    byte[] bytes = new byte[3_000];
    new Random(SEED).nextBytes(bytes);
    byte[] begin = "%PDF-1.7\n%".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, bytes, 0, begin.length);
    return bytes;
  }

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] one(Recorded read) {
    assertThat(read.binaries).hasSize(1);
    assertThat(read.failed).isEmpty();
    return read.binaries.values().iterator().next();
  }

  @Test
  void inJsonAlsoWithItsEscapes() throws Exception {
    assertThat(one(read("{\"a\": 1, \"file\": \"" + BASE64 + "\"}"))).isEqualTo(DOCUMENT);
    String escaped = BASE64.replace("/", "\\/");
    assertThat(one(read("{\"a\": 1, \"file\": \"" + escaped + "\"}"))).isEqualTo(DOCUMENT);
    String broken = LINES.replace("\n", "\\n");
    assertThat(one(read("{\"a\": 1, \"file\": \"" + broken + "\"}"))).isEqualTo(DOCUMENT);
  }

  @Test
  void mailInJsonIsADocument() throws Exception {
    String mail = "Received: from x\r\nMIME-Version: 1.0\r\n\r\nThe report of the quarter.\r\n";
    String coded = Base64.getEncoder().encodeToString(mail.getBytes(StandardCharsets.US_ASCII));
    assertThat(one(read("{\"a\": 1, \"file\": \"" + coded + "\"}"))).asString().isEqualTo(mail);
  }

  /** What an address declares is a document of any form, but for fonts. */
  @Test
  void anyFormInAnAddress() throws Exception {
    byte[] sound = new byte[100];
    new Random(SEED).nextBytes(sound);
    String coded = Base64.getEncoder().encodeToString(sound);
    assertThat(one(read("{\"a\": 1, \"icon\": \"data:audio/wav;base64," + coded + "\"}")))
        .isEqualTo(sound);
    String font = "{\"a\": 1, \"icon\": \"data:font/woff2;base64," + coded + "\"}";
    assertThat(read(font).binaries).isEmpty();
    assertThat(read("{\"a\": 1, \"key\": \"" + coded + "\"}").binaries).isEmpty();
  }

  @Test
  void deflatedTextWithoutAHead() throws Exception {
    byte[] text =
        "The report of the quarter, and others of it.".repeat(3).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflated.write(text);
    }
    String coded = Base64.getEncoder().encodeToString(out.toByteArray());
    assertThat(one(read("eval(gzinflate(base64_decode(\"" + coded + "\")));"))).isEqualTo(text);
  }

  @Test
  void inLinesThatAreIndentedOrQuoted() throws Exception {
    String indented = "    " + LINES.replace("\n", "\n    ");
    assertThat(one(read("a: 1\nfile: !!binary |\n" + indented + "\nb: 2\n"))).isEqualTo(DOCUMENT);
    String quoted = "> " + LINES.replace("\n", "\n> ");
    assertThat(one(read("On Monday somebody wrote:\n" + quoted + "\n\nThanks.\n")))
        .isEqualTo(DOCUMENT);
  }

  @Test
  void ofACalendarWhoseFirstLineIsShort() throws Exception {
    String line = "ATTACH;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=application/pdf:" + BASE64;
    StringBuilder folded = new StringBuilder();
    for (int at = 0; at < line.length(); at += 74) {
      folded.append(at == 0 ? "" : " ").append(line, at, Math.min(line.length(), at + 74));
      folded.append("\r\n");
    }

    Recorded read = read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + folded + "END:VEVENT\r\n");

    assertThat(one(read)).isEqualTo(DOCUMENT);
  }

  @Test
  void inXmlAndScriptsOfDatabases() throws Exception {
    String xml = "<list><f><n>1</n><d>" + LINES + "</d></f><f><n>2</n><d>x</d></f></list>";
    assertThat(one(read(xml))).isEqualTo(DOCUMENT);
    String hex = HexFormat.of().formatHex(DOCUMENT);
    assertThat(one(read("INSERT INTO t VALUES (1, 0x" + hex + ");\n"))).isEqualTo(DOCUMENT);
    assertThat(one(read("insert into t values (1, '\\x" + hex + "');\n"))).isEqualTo(DOCUMENT);
  }

  @Test
  void inCellsOfDelimitedText() throws Exception {
    for (int rows : new int[] {3, 5_000}) {
      String csv = "name,file\n" + "somebody,none\n".repeat(rows) + "other," + BASE64 + "\n";
      Recorded read =
          Recorded.of(new CsvExtractor(), "text/csv", csv.getBytes(StandardCharsets.UTF_8));
      assertThat(one(read)).isEqualTo(DOCUMENT);
    }
  }

  @Test
  void packedAgain() throws Exception {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(DOCUMENT);
    }
    String coded = Base64.getEncoder().encodeToString(gzip.toByteArray());
    assertThat(one(read("token=abc\nbody=" + coded + "\n"))).isEqualTo(gzip.toByteArray());

    String drawn = "<mxGraphModel><mxCell value=\"客户\"/></mxGraphModel>".repeat(9);
    byte[] escaped =
        URLEncoder.encode(drawn, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
      out.write(escaped);
    }
    String drawing = Base64.getEncoder().encodeToString(packed.toByteArray());
    String file = "<mxfile><diagram name=\"a\">" + drawing + "</diagram></mxfile>";
    assertThat(one(read(file))).isEqualTo(escaped);
    String attribute = file.replace("<", "&lt;").replace("\"", "&quot;");
    assertThat(one(read("<svg content=\"" + attribute + "\"><g/></svg>"))).isEqualTo(escaped);
    assertThat(one(read("<svg content=\"" + attribute.replace(">", "&gt;") + "\"/>")))
        .isEqualTo(escaped);
    assertThat(one(read("mxfile=" + URLEncoder.encode(file, StandardCharsets.UTF_8))))
        .isEqualTo(escaped);
  }

  @Test
  void severalAndFarApart() throws Exception {
    String text = "words of a text that goes on\n".repeat(9_000);

    Recorded read = read(text + LINES + "\n\n" + text + BASE64 + "\n" + text);

    assertThat(read.binaries.values())
        .hasSize(2)
        .allSatisfy(b -> assertThat(b).isEqualTo(DOCUMENT));
  }

  @Test
  void aTextAmongLines() throws Exception {
    String note = "客户某某的证件已经核对，the rest of it was sent on Monday. 12 34\n".repeat(4);
    String coded = Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8));

    assertThat(one(read("var note = atob('" + coded + "');\n")))
        .isEqualTo(note.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void digitsOfOtherKindsAreNone() throws Exception {
    byte[] random = new byte[6_000];
    new Random(SEED).nextBytes(random);
    String keys = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(random);
    String hashes = HexFormat.of().formatHex(random).replaceAll("(.{64})", "$1  file\n");

    assertThat(read("-- begin of a key --\n" + keys + "\n").binaries).isEmpty();
    assertThat(read(hashes).binaries).isEmpty();
    assertThat(read("x".repeat(100_000)).binaries).isEmpty();
  }

  @Test
  void aFileInBase85() throws Exception {
    // As b85encode of Python writes it.
    String coded =
        "bZBKDV{B<<Zge1FZe$>IXk{R7b!}p0av*PJAarPDAY);2WGo<KXk}w-Wn>_4ZXiu>Ze(G3AYyqSbZBKDV{Bz|"
            + "YYKE|Wgug0X=QG7AYpD~AarPDAZ~SSVr6n5Z)PBLXk{Q{VRB?FAY*7{V{2t(Aa8CUO>b^wVR;~8c_4IX"
            + "Wgug0WpZl@";

    assertThat(new String(one(read(coded)), StandardCharsets.UTF_8))
        .isEqualTo(
            "the client and the number of the card, checked on Monday by the clerk\n".repeat(2));
  }

  @Test
  void aMessageThatAnAddressHasDeflated() throws Exception {
    byte[] message =
        "<samlp:AuthnRequest ID=\"a1\"><saml:NameID>客户甲</saml:NameID></samlp:AuthnRequest>"
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
      out.write(message);
    }
    String query =
        URLEncoder.encode(
            Base64.getEncoder().encodeToString(packed.toByteArray()), StandardCharsets.UTF_8);

    Recorded read = read("GET /sso?SAMLRequest=" + query + "&RelayState=abc HTTP/1.1\n");

    assertThat(one(read)).isEqualTo(message);
  }

  @Test
  void stringsOfSeveralLines() throws Exception {
    String between = "\" +\n      \"";
    assertThat(one(read("String file = \"" + LINES.replace("\n", between) + "\";\n")))
        .isEqualTo(DOCUMENT);
    assertThat(one(read("file = (\n  '" + LINES.replace("\n", "'\n  '") + "')\nother = 1\n")))
        .isEqualTo(DOCUMENT);
  }

  @Test
  void aTextInBase32() throws Exception {
    String note = "the client's number was 12 and the clerk filed it on Monday";
    String coded = new Base32().encodeToString(note.getBytes(StandardCharsets.US_ASCII));

    assertThat(new String(one(read("seed: " + coded + " end\n")), StandardCharsets.US_ASCII))
        .isEqualTo(note);
    assertThat(read("KEY: " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(3) + "\n").binaries)
        .isEmpty();
  }

  @Test
  void otherCodesAreTold() throws Exception {
    Recorded read = read("=ybegin line=128 size=9 name=a.txt\nabcdefghi\n=yend size=9\n");
    assertThat(read.failure("/part:code").category()).isEqualTo(ScanException.Category.NO_READER);
    assertThat(read("(This file must be converted with BinHex 4.0)\n\n:$'9dFfa:\n").failed)
        .hasSize(1);
  }
}
