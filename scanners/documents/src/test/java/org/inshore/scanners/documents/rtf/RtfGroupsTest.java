package org.inshore.scanners.documents.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups within what stands beside the text: parts of a line, or lines of their own. */
class RtfGroupsTest {
  @ParameterizedTest
  @ValueSource(strings = {"header", "headerf", "footer", "footnote"})
  void partsOfALineInOtherFontsAreOneLine(String place) throws Exception {
    String rtf =
        "{\\rtf1\\ansi{\\"
            + place
            + "\\pard {\\dbch\\u26426?\\u23494?\\u9733?}{\\loch 10}{{\\dbch\\u24180?}}\\par"
            + "{\\*\\bkmkstart mark}{\\b next}\\par}text\\par}";
    Recorded read =
        Recorded.of(new RtfExtractor(), "application/rtf", rtf.getBytes(StandardCharsets.US_ASCII));
    assertThat(read.text("/part:beside")).contains("机密★10年\n", "mark\nnext");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\sp{\\sn name}{\\sv value}", "\\revtbl{name;}{value;}"})
  void propertiesAreLinesOfTheirOwn(String group) throws Exception {
    String rtf = "{\\rtf1\\ansi{\\header{\\shp{\\*\\shpinst{" + group + "}}}\\par}text\\par}";
    Recorded read =
        Recorded.of(new RtfExtractor(), "application/rtf", rtf.getBytes(StandardCharsets.US_ASCII));
    assertThat(read.text("/part:beside")).containsPattern("name;?\nvalue");
  }
}
