package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.RoleWords;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.content.Content;

/**
 * Detection of who comes again in a row by what other columns there are: blocks of like columns,
 * several of one role, like columns behind each name, and the head of a household who is the row's
 * own person.
 */
final class RepeatedParts {
  /** Numbers of persons beyond this are of blocks of columns. */
  static final int BLOCKS = 1000;

  /** The role of who heads a household, the family of {@code household-head}. */
  private static final String HEAD = "head";

  private static final String MEMBER = "member";

  /** Two words or more for a role, without what they end in. */
  private static final Pattern PERSON = Pattern.compile("(.{4,})人(姓名)?");

  /** What a header of names ends in. */
  private static final Pattern NAME = Pattern.compile("(姓名|名称|名字|_?name|_?nm)$");

  private RepeatedParts() {}

  /**
   * Tells that columns hold names whose header begins that of a document's column: 持有人 before
   * 持有人证件号, {@code owner} before {@code owner_idcard}.
   *
   * @param words of each column, whether it may hold words
   */
  static void called(List<String> headers, List<ColumnPart> parts, IntPredicate words) {
    for (int i = 0; i + 1 < parts.size(); i++) {
      String header = headers.get(i);
      boolean begins =
          header.length() > 1
              && headers.get(i + 1).startsWith(header)
              && headers.get(i + 1).length() > header.length();
      if (begins
          && parts.get(i).isUnknown()
          && parts.get(i + 1).document()
          && parts.get(i).number() == parts.get(i + 1).number()
          && words.test(i)) {
        parts.set(i, parts.get(i).asName());
      }
    }
  }

  /**
   * Gives numbers to whom a role names by the same words: 业务联系手机 beside 业务联系人, and not 联系手机, which
   * is said of anybody.
   */
  static void stems(List<String> headers, List<ColumnPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart named = parts.get(i);
      Matcher word = PERSON.matcher(headers.get(i));
      if (named.name() && !named.roles().isEmpty() && word.matches()) {
        String stem = word.group(1);
        for (int j = 0; j < parts.size(); j++) {
          ColumnPart part = parts.get(j);
          if (part.roles().isEmpty() && part.numbered() && headers.get(j).startsWith(stem)) {
            parts.set(j, part.of(named.whom()));
          }
        }
      }
    }
  }

  /**
   * Takes the first part of a name for the name, with which the others go. Beside a whole name
   * parts are further names.
   */
  static void ofNames(List<ColumnPart> parts) {
    Set<String> whole = new HashSet<>();
    for (ColumnPart part : parts) {
      if (part.name() && !part.otherName() && !part.namePart()) {
        whole.add(part.key() + part.number());
      }
    }
    Set<String> halves = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      String key = part.key() + part.number();
      if (part.namePart() && (whole.contains(key) || !halves.add(key))) {
        parts.set(i, part.asOtherName(whole.contains(key)));
      }
    }
  }

  /**
   * Leaves what names say beside a role where it tells apart two who are named, {@code
   * emrg_cntct_nm} and {@code cntct_nm}; other columns of the role are of whom they say, else of
   * who is named before.
   */
  static void qualified(List<ColumnPart> parts) {
    Map<String, Set<String>> named = new HashMap<>();
    for (ColumnPart part : parts) {
      if (!part.roles().isEmpty() && part.name() && !part.otherName()) {
        named.computeIfAbsent(group(part), fresh -> new HashSet<>()).add(part.whose());
      }
    }
    Map<String, String> last = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      if (part.roles().isEmpty()) {
        continue;
      }
      Set<String> several = named.getOrDefault(group(part), Set.of());
      String whose = "";
      if (several.size() > 1) {
        whose = several.contains(part.whose()) ? part.whose() : last.getOrDefault(group(part), "");
        last.put(group(part), whose);
      }
      parts.set(i, part.of(whose));
    }
  }

  private static String group(ColumnPart part) {
    return part.of("").key() + part.number();
  }

  /**
   * The column of the only name of a role, that stands before the document of the row's own person
   * and behind nothing that tells of anybody but of who has a document: 保证人 and 证件号码 in a list of
   * guarantors, behind 借款人 and 借款人证件号码 or not. Whoever stands behind it is somebody else. No
   * 借款人证件号码, which says whose it is. -1 where there is none.
   */
  static int documented(List<ColumnPart> parts) {
    int name = -1;
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      boolean whole = !part.roles().isEmpty() && isDocumented(parts, part.key());
      if (name < 0 && !whole && (part.name() || part.document() || part.numbered())) {
        boolean ofRole =
            part.name() && !part.roles().isEmpty() && part.isParty() && !part.otherName();
        int document = ofRole ? documentBehind(parts, i) : -1;
        if (document < 0 || !parts.get(document).isOwn() || parts.get(document).ofHolder()) {
          return -1;
        }
        name = i;
        i = document;
      } else if (name >= 0 && part.isOwn() && part.name() && !part.otherName()) {
        return -1;
      }
    }
    return name;
  }

  private static boolean isDocumented(List<ColumnPart> parts, String key) {
    return parts.stream().anyMatch(part -> part.document() && part.key().equals(key));
  }

  /**
   * The column of documents that follows one of names, but for columns that hold nothing of a
   * person, as what kind of document it is, or accounts of the same person: 收款人, 收款账号, 证件号码; -1
   * where another comes first.
   */
  static int documentBehind(List<ColumnPart> parts, int name) {
    for (int i = name + 1; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      boolean same = part.numbered() && !part.tells() && part.key().equals(parts.get(name).key());
      if (!same && (part.name() || part.document() || part.numbered())) {
        return part.document() ? i : -1;
      }
    }
    return -1;
  }

  /**
   * The head of a household is the row's own person where no other name is but of numbered members;
   * else each row is of a member, who need not be called anything but that.
   */
  static void heads(List<ColumnPart> parts) {
    if (parts.stream().noneMatch(part -> part.family().equals(HEAD))) {
      return;
    }
    boolean named = parts.stream().anyMatch(RepeatedParts::namesHolder);
    boolean members =
        parts.stream().anyMatch(part -> part.family().equals(MEMBER) && part.name())
            && parts.stream().noneMatch(part -> part.family().equals(MEMBER) && part.numbered());
    String own = members ? MEMBER : HEAD;
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      if (!named && !part.isOwn() && part.family().equals(own)) {
        parts.set(i, part.of(part.number()));
      }
    }
  }

  private static boolean namesHolder(ColumnPart part) {
    return part.roles().isEmpty() && part.name() && !part.otherName() && part.number() == 0;
  }

  /**
   * Gives columns of one header to whoever is named before each of them, as forms have them: 借款人,
   * 证件号码, 保证人, 证件号码; one may begin with the name's header, 借款人证件号码.
   *
   * @param headers of each column, without the place that tells it from others of the same name
   */
  static void behindNames(List<String> headers, List<ColumnPart> parts) {
    Map<String, Map<Integer, Integer>> heads = new LinkedHashMap<>();
    int head = -1;
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      if (part.name()) {
        head = part.otherName() ? head : i;
      } else if (part.isOwn() && part.numbered()) {
        String header = headers.get(i);
        String name = head < 0 ? "" : NAME.matcher(headers.get(head)).replaceFirst("");
        boolean begins = header.length() > name.length() && header.startsWith(name);
        header = begins ? header.substring(name.length()) : header;
        heads.computeIfAbsent(header, _ -> new LinkedHashMap<>()).put(i, head);
      }
    }
    for (Map<Integer, Integer> each : heads.values()) {
      Set<Integer> different = new HashSet<>(each.values());
      if (each.size() > 1
          && different.size() == each.size()
          && !different.contains(-1)
          && different.stream().anyMatch(name -> !parts.get(name).isOwn())) {
        each.forEach((i, name) -> parts.set(i, parts.get(i).of(parts.get(name).whom())));
      }
    }
  }

  /**
   * Gives numbered columns without a role to the role of whose names one has their number: 股东1,
   * 证件号1, 股东2, 证件号2. Numbers beside a row's own person are that one's, unless documents bear them
   * too.
   */
  static void numbered(List<Content.Column> columns, List<ColumnPart> parts) {
    boolean owned = false;
    Set<Integer> own = new HashSet<>();
    Set<Integer> documents = new HashSet<>();
    Map<Integer, ColumnPart> named = new HashMap<>();
    Set<Integer> ambiguous = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      boolean isNumbered = isNumbered(columns.get(i), part);
      if (part.isOwn() && part.tells()) {
        owned |= !isNumbered;
        (part.name() ? own : documents).add(part.number());
      } else if (isNumbered && part.name() && !part.otherName()) {
        ColumnPart before = named.putIfAbsent(part.number(), part);
        if (before != null && !before.key().equals(part.key())) {
          ambiguous.add(part.number());
        }
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      ColumnPart of = named.get(part.number());
      if (of != null
          && part.isOwn()
          && part.numbered()
          && isNumbered(columns.get(i), part)
          && !own.contains(part.number())
          && !ambiguous.contains(part.number())
          && (!owned || documents.contains(part.number()))) {
        parts.set(i, part.of(of.whom()));
      }
    }
  }

  /** Numbers the persons of columns without a role whose kinds come again behind another name. */
  static void blocks(List<Content.Column> columns, List<ColumnPart> parts) {
    Set<String> named = new HashSet<>();
    parts.stream().filter(ColumnPart::tells).forEach(part -> named.add(part.family()));
    BitSet first = new BitSet();
    BitSet block = new BitSet();
    List<Integer> members = new ArrayList<>();
    int names = 0;
    int persons = 1;
    for (int i = 0; i <= parts.size(); i++) {
      boolean end = i == parts.size();
      if (!end
          && (isOfRole(parts.get(i), named)
              || parts.get(i).number() > BLOCKS
              || isNumbered(columns.get(i), parts.get(i)))) {
        continue;
      }
      if (end || (parts.get(i).name() && !parts.get(i).otherName())) {
        if (names > 1 && block.intersects(first)) {
          persons++;
          for (int member : members) {
            ColumnPart part = parts.get(member);
            parts.set(member, part.of(BLOCKS + persons));
          }
        }
        first.or(block);
        block.clear();
        members.clear();
        names++;
      }
      if (!end) {
        members.add(i);
        block.or(parts.get(i).kinds());
      }
    }
  }

  /** Whether a column is of somebody else, whose name stands there where it must. */
  private static boolean isOfRole(ColumnPart part, Set<String> families) {
    return !part.isOwn() && (!part.isNamedRole() || families.contains(part.family()));
  }

  /** Whether a header has a number, which tells whose it is. */
  private static boolean isNumbered(Content.Column column, ColumnPart part) {
    return part.number() > 0
        && RoleWords.number(
                ColumnWords.bare(ColumnWords.joined(Normaliser.normalise(column.heading()))))
            > 0;
  }
}
