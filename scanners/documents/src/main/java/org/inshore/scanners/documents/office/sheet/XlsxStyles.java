package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;

/** The number format of each cell style of a workbook. */
public final class XlsxStyles {
  /** Excel itself has 65,490 styles at most. */
  private static final int MAX_STYLES = 65_536;

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private int lastStyle = Integer.MIN_VALUE;
  private String lastFormat = "";

  /** Reads the part; there need not be one. */
  public static XlsxStyles read(OoxmlPackage workbook, String part)
      throws IOException, XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    if (!workbook.has(part)) {
      return styles;
    }
    try (InputStream in = workbook.open(part)) {
      XMLStreamReader xml = Xml.reader(in);
      boolean inCellStyles = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("numFmt") && styles.formats.size() < MAX_STYLES) {
            String code = Xml.attribute(xml, "formatCode");
            if (code != null && code.length() < 1000) {
              styles.formats.put(Xml.number(xml, "numFmtId", -1), code);
            }
          } else if (name.equals("cellXfs")) {
            inCellStyles = true;
          } else if (name.equals("xf")
              && inCellStyles
              && styles.formatOfStyle.size() < MAX_STYLES) {
            styles.formatOfStyle.add(Xml.number(xml, "numFmtId", 0));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("cellXfs")) {
          inCellStyles = false;
        }
      }
    }
    return styles;
  }

  public int formatIndex(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /** The format of a style; those of one style are asked for one after the other. */
  public String format(int style) {
    if (style != lastStyle) {
      lastFormat = find(style);
      lastStyle = style;
    }
    return lastFormat;
  }

  private String find(int style) {
    int index = formatIndex(style);
    String own = formats.get(index);
    if (own != null) {
      return own;
    }
    String builtIn = BuiltinFormats.getBuiltinFormat(index);
    return builtIn == null ? "General" : builtIn;
  }
}
