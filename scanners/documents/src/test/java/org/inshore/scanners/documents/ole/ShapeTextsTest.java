package org.inshore.scanners.documents.ole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFAutoShape;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.ShapeType;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Words that shapes draw, such as watermarks. */
class ShapeTextsTest {
  private static final String MARKING = "机密★10年";

  private static void write(AbstractEscherOptRecord options) {
    byte[] text = (MARKING + '\0').getBytes(StandardCharsets.UTF_16LE);
    EscherComplexProperty property =
        new EscherComplexProperty(EscherPropertyTypes.GEOTEXT__UNICODE, false, text.length);
    property.setComplexData(text);
    options.addEscherProperty(property);
    options.sortProperties();
  }

  @Test
  void readsShapesWithinOthers() throws Exception {
    EscherOptRecord options = new EscherOptRecord();
    write(options);
    EscherContainerRecord inner = new EscherContainerRecord();
    inner.addChildRecord(options);
    EscherContainerRecord outer = new EscherContainerRecord();
    outer.addChildRecord(inner);
    List<String> texts = new ArrayList<>();
    ShapeTexts.read(List.of(outer), texts::add);
    assertThat(texts).containsExactly(MARKING);
  }

  @Test
  void readsThoseOfSlides() throws Exception {
    try (HSLFSlideShow show = new HSLFSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      HSLFAutoShape shape = new HSLFAutoShape(ShapeType.RECT);
      show.createSlide().addShape(shape);
      write(shape.getEscherOptRecord());
      show.write(bytes);
      Recorded read =
          Recorded.of(new OleExtractor(), "application/x-ole-storage", bytes.toByteArray());
      assertThat(read.allText()).contains(MARKING);
    }
  }
}
