package org.inshore.scanners.documents.structure.fin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.StackedLines;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * One payment, or one entry of a statement, of messages of SWIFT FIN: its fields cut into account,
 * name and address of the ordering customer (50) and the beneficiary (59), the other side of an
 * entry by the codes of its information (86), the rest as text.
 *
 * <p>A party is an account behind a stroke, then lines of its name and address; those of option F
 * say with a digit what they hold: 1 name, 2 and 3 address, 4 day of birth, 6 to 8 numbers and
 * more.
 */
final class FinMessage {
  /** Keys of the columns, in the order of the cells behind the first one, which has none. */
  static final List<String> COLUMNS =
      List.of(
          "account_no",
          "payer_account",
          "payer_name",
          "payer_address",
          "payer_birth_date",
          "payer_id_no",
          "payee_account",
          "payee_name",
          "payee_address",
          "payee_birth_date",
          "payee_id_no",
          "remark");

  private static final int ACCOUNT = 1;
  private static final int PAYER = 2;
  private static final int PAYEE = 7;
  private static final int REMARK = 12;
  private static final int NAME = 1;
  private static final int ADDRESS = 2;
  private static final int BIRTH = 3;
  private static final int DOCUMENT = 4;

  private static final int MAX_LINES = 512;
  private static final int MAX_BYTES = 1 << 15;

  private static final Pattern TAG = Pattern.compile(":(\\d\\d)([A-Z]?):(.*)");
  private static final Pattern NUMBERED = Pattern.compile("([1-8])/(.*)");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}/.*");

  /** Whose the other side of an entry is, and what is told of it. */
  private static final Pattern CODED =
      Pattern.compile("/(BENM|ORDP|NAME|ACCT|ACC|IBAN|REMI)/([^/]*)");

  /** A document behind its code, as option F has it or as banks write it, /ID/, /CCPT/CN/. */
  private static final Pattern IDENTIFIED =
      Pattern.compile(
          "(?<payee>/(?:BNF|BENM|BENE|BENEFRES)/(?:[A-Z]{2}/)?/{0,2})?"
              + "/?/(?:ID|IDNO|NIDN|CCPT|PASSPORT|PASS|PPT|PP|ARNU|SOSE|TXID)/(?:[A-Z]{2}/)?"
              + "(?<number>[A-Z0-9]{7,18})(?![A-Z0-9])");

  private final List<@Nullable String> cells = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private int tags;
  private int end;
  private int line;

  /** The party at hand and how many of its lines were taken; 0 outside of one. */
  private int party;

  private int taken;
  private boolean numbered;

  /** The cell that the next line goes on in; 0 for what is in no column. */
  private int current;

  /** Reads the message, or the part of one, that begins with a line. */
  FinMessage(Lines text, int at) {
    while (cells.size() <= COLUMNS.size()) {
      cells.add(null);
      lines.add(0L);
    }
    read(text, at);
    identify();
  }

  private void read(Lines text, int at) {
    end = at;
    boolean ended = false;
    while (!ended && end < text.to() && line < MAX_LINES && end - at < MAX_BYTES) {
      int feed = text.feed(end);
      if (!text.isComplete(feed) || feed - end > MAX_BYTES) {
        return;
      }
      String content = content(text, end, feed);
      boolean begins = begins(content);
      if ((begins && tags > 0) || !(begins || isPart(content))) {
        return;
      }
      ended = content.startsWith("-");
      take(content);
      line++;
      end = text.next(feed);
    }
  }

  /**
   * Gives documents that remarks name by a code to whoever they are of: to the ordering customer,
   * behind a code of the other side to the beneficiary.
   */
  private void identify() {
    String remark = cells.get(REMARK);
    Matcher document = IDENTIFIED.matcher(remark == null ? "" : remark);
    StringBuilder rest = new StringBuilder();
    while (document.find()) {
      int of = document.group("payee") == null ? PAYER : PAYEE;
      boolean known = cells.get(of + DOCUMENT) != null || cells.get(of + NAME) == null;
      document.appendReplacement(rest, known ? Matcher.quoteReplacement(document.group()) : "");
      if (!known) {
        cells.set(of + DOCUMENT, document.group("number"));
        lines.set(of + DOCUMENT, lines.get(REMARK));
      }
    }
    if (remark != null) {
      document.appendTail(rest);
      cells.set(REMARK, rest.isEmpty() ? null : rest.toString().strip());
    }
  }

  /** The text of a line. */
  static String content(Lines text, int from, int feed) {
    int to = text.trimmed(from, feed);
    return new String(text.bytes(), from, to - from, text.encoding().charset()).strip();
  }

  /** Whether a line has a tag. */
  static boolean isTagged(String line) {
    return line.startsWith(":") && TAG.matcher(line).matches();
  }

  /** Whether a message begins with a line, or a payment or an entry within one. */
  private static boolean begins(String line) {
    return line.startsWith("{1:")
        || line.startsWith(":20:")
        || line.startsWith(":21:")
        || line.startsWith(":61:");
  }

  /** Whether a line goes on with what is begun. */
  private boolean isPart(String line) {
    return isTagged(line) || (tags > 0 && !line.isEmpty()) || line.startsWith("{");
  }

  private void take(String content) {
    Matcher tag = TAG.matcher(content);
    if (tag.matches()) {
      tags++;
      begin(Integer.parseInt(tag.group(1)), tag.group(3).strip(), content);
    } else if (content.startsWith("-") || content.startsWith("{")) {
      current = 0;
      add(0, content, "\n");
    } else if (party > 0) {
      member(content);
    } else {
      add(current, content, "\n");
    }
  }

  private void begin(int tag, String value, String content) {
    party = tag == 50 ? PAYER : tag == 59 ? PAYEE : 0;
    taken = 0;
    numbered = false;
    current =
        switch (tag) {
          case 25 -> ACCOUNT;
          case 70, 72, 77, 86 -> REMARK;
          default -> 0;
        };
    if (party > 0 && !value.isEmpty()) {
      member(value);
    } else if (tag == 86 && CODED.matcher(value).find()) {
      coded(value);
    } else if (party == 0) {
      add(current, current == 0 ? content : value, "\n");
    }
  }

  /** Takes what a statement says of the other side by codes: /BENM//NAME/…/ACCT/…, /ORDP/…. */
  private void coded(String value) {
    Matcher code = CODED.matcher(value);
    int side = PAYEE;
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (code.find(from)) {
      rest.append(value, from, code.start());
      String said = code.group(2).strip();
      switch (code.group(1)) {
        case "BENM", "ORDP" -> {
          side = code.group(1).equals("ORDP") ? PAYER : PAYEE;
          addSaid(side + NAME, said);
        }
        case "NAME" -> addSaid(side + NAME, said);
        case "REMI" -> addSaid(REMARK, said);
        default -> addSaid(side, said);
      }
      from = code.end();
    }
    rest.append(value.substring(from));
    if (!rest.isEmpty()) {
      add(REMARK, rest.toString(), " ");
    }
  }

  private void addSaid(int cell, String said) {
    if (!said.isEmpty()) {
      add(cell, said, " ");
    }
  }

  /** Takes a line of a party. */
  private void member(String content) {
    boolean first = taken++ == 0;
    Matcher kind = NUMBERED.matcher(content);
    if (first && content.startsWith("/")) {
      add(party, content.substring(1), " ");
      taken = 0;
      numbered = false;
    } else if (kind.matches() && (numbered || first)) {
      numbered = true;
      numbered(kind.group(1).charAt(0) - '0', kind.group(2));
    } else if (first && COUNTRY.matcher(content.replaceFirst("^[A-Z]{4}/", "")).matches()) {
      // CCPT/CN/E12345678: a document stands for the account.
      add(party + DOCUMENT, content.substring(content.lastIndexOf('/') + 1), " ");
      taken = 0;
    } else if (numbered) {
      add(current, content, " ");
    } else {
      add(party + (first ? NAME : ADDRESS), content, first ? " " : ", ");
    }
  }

  private void numbered(int kind, String value) {
    switch (kind) {
      case 1 -> add(party + NAME, value, " ");
      case 2, 3 -> add(party + ADDRESS, value, ", ");
      case 4 -> add(party + BIRTH, value, " ");
      case 6, 7 -> add(party + DOCUMENT, value.substring(value.lastIndexOf('/') + 1), " ");
      default -> add(0, value, "\n");
    }
  }

  private void add(int cell, String value, String between) {
    current = cell;
    String before = cells.get(cell);
    if (before == null) {
      lines.set(cell, (long) line);
    }
    // A bank's system breaks a line where it is full, within a number too.
    cells.set(cell, before == null ? value : StackedLines.join(before + between + value));
  }

  /** How many fields it has. */
  int size() {
    return tags;
  }

  /** The cells, of which the first holds what is in no column. */
  List<@Nullable String> cells() {
    return cells;
  }

  /** In which line each cell begins, when the first one has a number. */
  List<Long> lines(long first) {
    return lines.stream().map(each -> first + each).toList();
  }

  /** Where the line behind it begins. */
  int end() {
    return end;
  }

  @Override
  public String toString() {
    return "FinMessage[" + tags + "]";
  }
}
