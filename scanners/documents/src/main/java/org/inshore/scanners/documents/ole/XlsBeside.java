package org.inshore.scanners.documents.ole;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.record.AbstractEscherHolderRecord;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.CFRuleBase;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.NameCommentRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.record.chart.SeriesTextRecord;
import org.apache.poi.ss.formula.ptg.ArrayPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.util.StringUtil;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a workbook of the binary form says beside its cells: names, lists and prompts of
 * validations, links, formats of numbers, constants in formulas, texts of shapes.
 */
final class XlsBeside {
  static final short AUTO_FILTER = 0x9e;
  static final short LINK_TIP = 0x800;

  /** Where the words of a tip begin, behind the record's head and the cells that it is for. */
  private static final int TIP = 14;

  /** Where the conditions of a filter begin, of 10 bytes each, behind the record's head. */
  private static final int FILTER_CONDITIONS = 8;

  private static final int FILTER_STRINGS = 28;
  private static final int FILTER_STRING = 6;
  private static final int REMEMBERED = 100_000;

  private final TextBlocks blocks;
  private final Set<String> said = new HashSet<>();

  XlsBeside(Location place, ContentSink sink) {
    blocks = new TextBlocks(place, sink);
  }

  void take(Record record) throws ScanException, InterruptedException {
    switch (record) {
      case NameRecord name -> {
        say(name.getNameText());
        say(name.getDescriptionText());
        say(name.getCustomMenuText());
        say(name.getHelpTopicText());
        say(name.getStatusBarText());
        constants(name.getNameDefinition());
      }
      case NameCommentRecord comment -> say(comment.getCommentText());
      case DVRecord validation -> {
        say(validation.getPromptTitle());
        say(validation.getPromptText());
        say(validation.getErrorTitle());
        say(validation.getErrorText());
        constants(validation.getFormula1());
        constants(validation.getFormula2());
      }
      case HyperlinkRecord link -> {
        say(link.getAddress());
        say(link.getLabel());
        say(link.getTextMark());
      }
      case CFRuleBase rule -> {
        constants(rule.getParsedExpression1());
        constants(rule.getParsedExpression2());
      }
      case ArrayRecord array -> constants(array.getFormulaTokens());
      case SeriesTextRecord title -> say(title.getText());
      case UnknownRecord other -> {
        if (other.getSid() == AUTO_FILTER) {
          filter(other.serialize());
        } else if (other.getSid() == LINK_TIP && other.getRecordSize() > TIP) {
          byte[] tip = other.serialize();
          int length = (tip.length - TIP) & ~1;
          say(StringUtil.getFromUnicodeLE(tip, TIP, length / 2).strip());
        }
      }
      case FormatRecord format -> say(format.getFormatString());
      case NoteRecord note -> say(note.getAuthor());
      case SupBookRecord book -> say(book.isExternalReferences() ? book.getURL() : null);
      case AbstractEscherHolderRecord drawing -> {
        drawing.decode();
        ShapeTexts.read(drawing.getEscherRecords(), this::say);
      }
      default -> {}
    }
  }

  /** Takes strings and numbers of a formula. */
  void constants(Ptg @Nullable [] formula) throws ScanException, InterruptedException {
    if (formula == null) {
      return;
    }
    for (Ptg token : formula) {
      if (token instanceof StringPtg string) {
        // A list of choices is one string, parted by NUL.
        say(string.getValue().replace('\0', '\n'));
      } else if (token instanceof NumberPtg number && number.getValue() >= 1_000_000) {
        say(new BigDecimal(number.getValue()).toPlainString());
      } else if (token instanceof ArrayPtg array) {
        elements(array);
      }
    }
  }

  private void elements(ArrayPtg array) throws ScanException, InterruptedException {
    for (Object[] row : array.getTokenArrayValues()) {
      for (Object element : row) {
        if (element instanceof String text) {
          say(text);
        } else if (element instanceof Double number && number >= 1_000_000) {
          say(new BigDecimal(number).toPlainString());
        }
      }
    }
  }

  /** Takes the strings of the two conditions of a filter, which stand behind both. */
  private void filter(byte[] record) throws ScanException, InterruptedException {
    int at = FILTER_STRINGS;
    for (int condition = FILTER_CONDITIONS; condition < FILTER_STRINGS; condition += 10) {
      if (record.length <= at || record[condition] != FILTER_STRING) {
        continue;
      }
      boolean wide = (record[at] & 1) != 0;
      int length = (record[condition + 6] & 0xff) * (wide ? 2 : 1);
      int end = Math.min(record.length, at + 1 + length);
      Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
      say(new String(record, at + 1, end - at - 1, charset));
      at = end;
    }
  }

  void say(@Nullable String text) throws ScanException, InterruptedException {
    if (text != null
        && text.length() > 1
        && !text.isBlank()
        && (said.size() >= REMEMBERED || said.add(text))) {
      blocks.append(text + "\n");
    }
  }

  void finish() throws ScanException, InterruptedException {
    blocks.finish();
  }
}
