package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.header.PartWords;
import org.inshore.engine.header.RoleLists;
import org.inshore.engine.header.RoleWords;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.person.ColumnPart.Trait;
import org.inshore.engine.rule.Role;
import org.inshore.engine.rule.Rule;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * Analysis of a column's name and comment: the roles that their words tell, a number, what is left
 * beside these, and what the column holds.
 */
final class ColumnParts {
  private static final int NAME = 15;

  private static final Pattern WITHOUT_NUMBER = Pattern.compile("[0-9 _一二三四五六七八九十]+$");

  private static final String RELATION = "关系";

  private final List<Rule> rules;
  private final RoleLists lists;
  private final List<Role> roles;
  private final RoleWords words;
  private final RoleIndex index;

  /** Of every role, its names as tokens. */
  private final List<List<List<String>>> names;

  ColumnParts(List<Rule> rules, RoleLists lists, RoleWords words) {
    this.rules = rules;
    this.lists = lists;
    this.roles = lists.roles();
    this.words = words;
    this.index = new RoleIndex(roles);
    this.names =
        roles.stream()
            .map(role -> role.names().stream().map(ColumnWords::tokens).toList())
            .toList();
  }

  /**
   * The part of one column.
   *
   * @param again how many columns up to this one have the same header
   * @param cells some rows, asked where the name alone does not decide
   * @param at the number of the column
   */
  ColumnPart part(
      HeaderWords shared,
      String header,
      Content.Column column,
      JudgedColumn judged,
      int again,
      Cells cells,
      int at) {
    PartWords.Part half = judged.part() ? lists.parts().of(header) : null;
    String heading = half == null ? header : half.whole();
    boolean named = false;
    boolean document = false;
    BitSet kinds = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      if (judged.named().get(i) || judged.labelled().get(i)) {
        int rank = rules.get(i).personKey();
        named |= rank == NAME && !judged.otherwise().get(i);
        document |= Persons.isDocument(rules.get(i));
        kinds.set(i, rank > 0 && rank < NAME);
      }
    }
    List<String> tokens = shared.tokens(ColumnWords.bare(heading));
    boolean serial = isSerial(judged, kinds, tokens) && SerialCells.are(cells, at);
    if (serial) {
      document = false;
      kinds.clear();
    }
    List<Role> told = roles(heading, tokens);
    int number = RoleWords.number(ColumnWords.bare(heading));
    if (number == 0 && !told.isEmpty()) {
      number = RoleWords.ordinal(tokens, lists.name().names());
    }
    String comment = column.comment();
    String said = heading;
    if (told.isEmpty() && comment != null) {
      said = ColumnWords.joined(Normaliser.normalise(comment));
      told = roles(said, List.of());
      number = number == 0 ? RoleWords.number(said) : number;
    }
    boolean ofRole = !told.isEmpty() && NumberCells.are(cells, at);
    // How somebody is related to a borrower is no borrower.
    boolean relation = ColumnWords.bare(heading).endsWith(RELATION);
    boolean nameless = ofRole || relation;
    boolean saysName = !nameless && saysName(shared, heading, told) && !isOtherwise(judged);
    named &= !nameless;
    if ((named || saysName) && kinds.isEmpty() && NumberCells.are(cells, at)) {
      named = false; // a customer's number, CSNM, is no name
      saysName = false;
    }
    if ((named || saysName) && LongCells.are(cells, at)) {
      named = false;
      saysName = false;
    }
    boolean name = saysName || (named && kinds.isEmpty());
    boolean hidden =
        column.origin() == null && !column.name().equals(judged.location().value("column"));
    boolean silent = hidden || serial || JudgedColumn.saysNothing(column);
    boolean ofPart = name && (half != null || isOneOf(lists.namePart(), heading, tokens));
    String whose = "";
    if (!silent) {
      whose =
          told.isEmpty() ? shared.rest(ColumnWords.bare(heading)) : beside(shared, heading, told);
    }
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    add(traits, Trait.NAMED, named || saysName);
    add(traits, Trait.DOCUMENT, document);
    add(traits, Trait.NAME, name);
    add(traits, Trait.OTHER_NAME, isOneOf(lists.otherName(), heading, tokens));
    add(traits, Trait.NAME_PART, ofPart);
    add(
        traits,
        Trait.NUMBERED,
        ofRole || !kinds.isEmpty() || (!name && !serial && endsIn(lists.number(), tokens)));
    add(traits, Trait.OF_HOLDER, isOneOf(lists.holder(), heading, tokens));
    add(traits, Trait.OF_MINOR, isOneOf(lists.minor(), heading, tokens));
    add(traits, Trait.OF_PAYMENT, isOneOf(lists.payment(), heading, tokens));
    add(traits, Trait.OF_ORGANISATION, isOneOf(lists.corporate(), heading, tokens));
    add(traits, Trait.SILENT, silent);
    return new ColumnPart(
        new ColumnPart.Whom(told, whose, again > 1 && number == 0 ? again : number), traits, kinds);
  }

  /** Whether a name that ends as a document's or number's does may be of a thing: 股权证号, 序号. */
  private boolean isSerial(JudgedColumn judged, BitSet kinds, List<String> tokens) {
    return kinds.stream().allMatch(i -> Persons.isDocument(rules.get(i)) && !judged.named().get(i))
        && (!kinds.isEmpty() || endsIn(lists.number(), tokens));
  }

  private static void add(Set<Trait> traits, Trait trait, boolean told) {
    if (told) {
      traits.add(trait);
    }
  }

  /** What a header says beside a role: which of several of it, {@code emrg_cntct_nm}. */
  private String beside(HeaderWords shared, String heading, List<Role> told) {
    String left = ColumnWords.bare(heading).toLowerCase(Locale.ROOT);
    for (Role role : told) {
      for (String text : role.texts()) {
        left = left.replace(text.toLowerCase(Locale.ROOT), "");
      }
    }
    List<String> tokens = new ArrayList<>(shared.tokens(left));
    int all = tokens.size();
    for (int i = 0; i < roles.size(); i++) {
      names.get(i).forEach(name -> remove(tokens, name));
    }
    boolean whole = tokens.size() < all || left.length() < ColumnWords.bare(heading).length();
    return whole ? shared.rest(String.join("_", tokens)) : "";
  }

  private static void remove(List<String> tokens, List<String> name) {
    for (int at = 0; !name.isEmpty() && at + name.size() <= tokens.size(); at++) {
      if (tokens.subList(at, at + name.size()).equals(name)) {
        tokens.subList(at, at + name.size()).clear();
        at--;
      }
    }
  }

  private static boolean isOneOf(Role list, String heading, List<String> tokens) {
    return list.texts().stream().anyMatch(heading::contains)
        || tokens.stream().anyMatch(list.names()::contains);
  }

  private static boolean endsIn(Role list, List<String> tokens) {
    return tokens.stream()
        .anyMatch(
            token ->
                list.names().stream().anyMatch(token::endsWith)
                    || list.texts().stream().anyMatch(token::endsWith));
  }

  /** Whether a look-alike of names has a word in the column's name: a product, a branch. */
  private boolean isOtherwise(JudgedColumn judged) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).personKey() == NAME && judged.otherwise().get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a header is but a role's word, or ends in a word for names. */
  private static boolean saysName(HeaderWords shared, String heading, List<Role> told) {
    String plain = WITHOUT_NUMBER.matcher(ColumnWords.bare(heading)).replaceAll("");
    String bare = plain.toLowerCase(Locale.ROOT);
    List<String> tokens = shared.tokens(plain);
    return shared.isName(bare, tokens)
        || (!told.isEmpty()
            && (told.getLast().texts().contains(bare)
                || told.getLast().names().contains(String.join("_", tokens))));
  }

  /** The roles that a text tells, in the order of their words; a word inside another is not one. */
  private List<Role> roles(String text, List<String> tokens) {
    String low = text.toLowerCase(Locale.ROOT);
    List<Role> told = new ArrayList<>();
    int at = 0;
    while (at < low.length()) {
      Role best = words.longest(low, at);
      if (best != null && !told.contains(best) && !best.id().equals(RoleWords.HOLDER)) {
        told.add(best);
      }
      at += Math.max(1, words.length());
    }
    if (told.isEmpty()) {
      Role role = role(tokens);
      if (role != null) {
        told.add(role);
      }
    }
    return told;
  }

  /**
   * The first role of whose words one is in a header. A word that is also said of anybody's number
   * gives way to another: a {@code spouse_contact_no} is the spouse's.
   */
  private @Nullable Role role(List<String> tokens) {
    Role role = roleAsWritten(tokens);
    return role == null ? roleAsWritten(plain(tokens)) : role;
  }

  /** A header with one word for names and nothing before it that tells nobody's: from_full_nm. */
  private List<String> plain(List<String> tokens) {
    int last = tokens.size() - 1;
    if (last < 1 || !lists.name().names().contains(tokens.get(last))) {
      return List.of();
    }
    int end = last;
    while (end > 1 && lists.own().names().contains(tokens.get(end - 1))) {
      end--;
    }
    List<String> plain = new ArrayList<>(tokens.subList(0, end));
    plain.add("name");
    return plain;
  }

  private @Nullable Role roleAsWritten(List<String> tokens) {
    boolean ofName = !tokens.isEmpty() && lists.name().names().contains(tokens.getLast());
    Role found = null;
    BitSet told = index.of(tokens);
    for (int i = told.nextSetBit(0); i >= 0; i = told.nextSetBit(i + 1)) {
      Role role = roles.get(i);
      if (!role.id().equals(RoleWords.HOLDER) && (found == null || !role.named())) {
        if (!role.named() || ofName) {
          return role;
        }
        found = role;
      }
    }
    return found;
  }
}
