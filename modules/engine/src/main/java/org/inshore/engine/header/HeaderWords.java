package org.inshore.engine.header;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.engine.rule.Role;
import org.inshore.engine.rule.Rule;

/**
 * Cutting of a column's header into what the column holds, whose it is, and the rest: {@code
 * beibaoxianrenshouji} is the {@code shouji} of a {@code beibaoxianren}, and whose a {@code
 * fangdong_phone} is no list knows, but it is told apart from a {@code phone}.
 */
public final class HeaderWords {
  /** The rank of names among what tells persons apart. */
  public static final int NAME = 15;

  private static final int SHORTEST_PINYIN = 5;

  /** A shorter word behind one letter is the end of another: pin in spin. */
  private static final int LEAST_BEHIND_LETTER = 4;

  private static final int SHORTEST_PREFIX = 2;
  private static final int LONGEST = 40;

  /** Latin words for what columns hold, of all rules. */
  private final Set<String> kinds;

  /** Latin words that stand before these: roles, and words that tell nothing of whose it is. */
  private final Set<String> prefixes;

  private final PartWords parts;
  private final Role organisation;

  private final Set<String> nameWords;
  private final List<String> nameTexts;

  /** Words that end initials of pinyin: {@code lxdh} in {@code wtrlxdh}. */
  private final Set<String> numberWords;

  /** Words of columns that hold what tells people apart, as tokens, and in Chinese. */
  private final List<List<String>> identifying;

  /** Where those are that begin with a token. */
  private final Map<String, List<Integer>> identifyingByFirst;

  private final List<String> identifyingTexts;

  /** Names of roles that are several words, as tokens. */
  private final List<List<String>> roles;

  /** Words that stand before kinds in headers of one table, {@link #sharing}. */
  private final Set<String> shared;

  private HeaderWords(HeaderWords of, Set<String> shared) {
    this.kinds = of.kinds;
    this.prefixes = of.prefixes;
    this.parts = of.parts;
    this.organisation = of.organisation;
    this.nameWords = of.nameWords;
    this.nameTexts = of.nameTexts;
    this.numberWords = of.numberWords;
    this.identifying = of.identifying;
    this.identifyingByFirst = of.identifyingByFirst;
    this.identifyingTexts = of.identifyingTexts;
    this.roles = of.roles;
    this.shared = shared;
  }

  public HeaderWords(List<Rule> rules, RoleLists lists) {
    this.parts = lists.parts();
    this.organisation = lists.organisation();
    this.kinds = new HashSet<>();
    this.prefixes = new HashSet<>();
    this.nameWords = new HashSet<>();
    this.numberWords = new HashSet<>();
    this.identifying = new ArrayList<>();
    this.identifyingByFirst = new HashMap<>();
    this.identifyingTexts = new ArrayList<>();
    this.shared = Set.of();
    for (Rule rule : rules) {
      for (String name : rule.columnNames()) {
        List<String> tokens = ColumnWords.tokens(name);
        if (tokens.size() == 1) {
          kinds.add(tokens.getFirst());
        }
        String joined = String.join("", tokens);
        if (tokens.size() > 1 && isNumber(rule) && joined.length() <= LONGEST) {
          kinds.add(joined); // idno, in appntidno
          identifying.add(List.of(joined));
        }
        if (isNumber(rule) || (rule.personKey() == NAME && tokens.size() == 1)) {
          identifying.add(tokens);
        }
        if (isNumber(rule) && tokens.size() == 1 && isInitials(tokens.getFirst())) {
          numberWords.add(tokens.getFirst());
        }
      }
      if (isNumber(rule)) {
        identifyingTexts.addAll(rule.columnTexts());
        for (String label : rule.labels()) {
          List<String> tokens = ColumnWords.tokens(label);
          if (label.chars().allMatch(c -> c < 0x80)) {
            identifying.add(tokens);
          } else {
            identifyingTexts.add(label);
          }
        }
      }
    }
    this.roles = new ArrayList<>();
    for (Role role : lists.roles()) {
      for (String name : role.names()) {
        List<String> tokens = ColumnWords.tokens(name);
        if (tokens.size() == 1) {
          prefixes.add(tokens.getFirst());
        } else {
          roles.add(tokens);
        }
      }
      identifyingTexts.removeAll(role.texts());
    }
    for (Role own : lists.ofHolder()) {
      for (String name : own.names()) {
        identifying.add(ColumnWords.tokens(name));
        prefixes.add(name);
      }
      identifyingTexts.addAll(own.texts());
    }
    lists.number().names().stream().filter(HeaderWords::isInitials).forEach(numberWords::add);
    nameWords.addAll(lists.name().names());
    nameTexts = lists.name().texts();
    kinds.addAll(nameWords);
    nameWords.forEach(word -> identifying.add(List.of(word)));
    lists.number().names().forEach(word -> identifying.add(List.of(word)));
    identifyingTexts.addAll(lists.name().texts());
    identifyingTexts.addAll(lists.number().texts());
    identifyingTexts.replaceAll(text -> text.toLowerCase(Locale.ROOT));
    identifyingTexts.sort(Comparator.comparingInt(String::length).reversed());
    identifying.sort(Comparator.comparingInt((List<String> tokens) -> tokens.size()).reversed());
    for (int i = 0; i < identifying.size(); i++) {
      if (!identifying.get(i).isEmpty()) {
        identifyingByFirst
            .computeIfAbsent(identifying.get(i).getFirst(), first -> new ArrayList<>())
            .add(i);
      }
    }
  }

  /** Labels of names also say whose: a landlord's is no kind of column. */
  private static boolean isNumber(Rule rule) {
    return rule.personKey() > 0 && rule.personKey() != NAME;
  }

  /** Words for parts of names. */
  public PartWords parts() {
    return parts;
  }

  /** Whether a header of names is of organisations: its first word says so. */
  public boolean isOfOrganisations(String heading) {
    return organisation.texts().stream().anyMatch(heading::startsWith)
        || tokens(heading).stream().limit(1).anyMatch(organisation.names()::contains);
  }

  /** The tokens of a name, those that say whose and what cut in two. */
  public List<String> tokens(String name) {
    List<String> cut = new ArrayList<>();
    for (String token : ColumnWords.tokens(name)) {
      int at = token.length() > LONGEST ? 0 : cut(token);
      if (at > 0) {
        cut.add(token.substring(0, at));
      }
      cut.add(token.substring(at));
    }
    return cut;
  }

  /** The tokens of a name without those that together say whose it is: the counter of a party. */
  public List<String> withoutRoles(List<String> tokens) {
    List<String> left = new ArrayList<>(tokens);
    for (List<String> role : roles) {
      int at = Collections.indexOfSubList(left, role);
      if (at >= 0) {
        left.subList(at, at + role.size()).clear();
      }
    }
    return left;
  }

  /**
   * The same words, and those that stand before words for two kinds in these headers: {@code
   * appntname} and {@code appntidno} are the name and the number of an {@code appnt}.
   */
  public HeaderWords sharing(List<String> headings) {
    Map<String, Set<String>> rests = new HashMap<>();
    for (String heading : headings) {
      List<String> tokens = ColumnWords.tokens(heading);
      String token = tokens.size() == 1 ? tokens.getFirst() : "";
      if (token.length() > LONGEST || token.isEmpty() || isWhole(token)) {
        continue;
      }
      for (int at = SHORTEST_PREFIX; at < token.length(); at++) {
        String rest = token.substring(at);
        if (rest.length() > 1 && (kinds.contains(rest) || numberWords.contains(rest))) {
          rests.computeIfAbsent(token.substring(0, at), before -> new HashSet<>()).add(rest);
        }
      }
    }
    rests.values().removeIf(of -> of.size() < 2 || of.stream().noneMatch(nameWords::contains));
    return rests.isEmpty() ? this : new HeaderWords(this, Set.copyOf(rests.keySet()));
  }

  private boolean isWhole(String token) {
    return kinds.contains(token) || prefixes.contains(token) || token.charAt(0) >= 0x80;
  }

  /**
   * Where what a column holds begins in a word that says whose it is before; 0 for one word. A word
   * that is known before it goes before what only may be pinyin or initials: {@code payeename} is
   * no {@code ename}.
   */
  private int cut(String token) {
    if (isWhole(token)) {
      return 0;
    }
    int guessed = 0;
    boolean initials = isInitials(token);
    for (int at = 1; at < token.length(); at++) {
      String rest = token.substring(at);
      if (!kinds.contains(rest) && !numberWords.contains(rest)) {
        continue;
      }
      String before = token.substring(0, at);
      boolean chance = at == 1 && rest.length() < LEAST_BEHIND_LETTER && !isInitials(rest);
      if (!chance && (prefixes.contains(before) || shared.contains(before))) {
        return at;
      }
      boolean pinyin =
          rest.length() >= SHORTEST_PINYIN && Pinyin.isSpelled(rest) && Pinyin.isSpelled(before);
      if (guessed == 0 && at >= SHORTEST_PREFIX && (pinyin || (initials && isKnown(rest)))) {
        guessed = at;
      }
    }
    return guessed;
  }

  private boolean isKnown(String rest) {
    return nameWords.contains(rest) || numberWords.contains(rest);
  }

  private static boolean isInitials(String token) {
    return TokenIndex.isInitials(token, SHORTEST_PREFIX);
  }

  /** Whether a header is of names: its last word says so, or its first, as in {@code name_of}. */
  public boolean isName(String header, List<String> tokens) {
    int bracket = header.indexOf('(');
    String before = bracket > 0 ? header.substring(0, bracket).strip() : header;
    return nameTexts.stream().anyMatch(text -> header.endsWith(text) || before.endsWith(text))
        || (!tokens.isEmpty()
            && (nameWords.contains(tokens.getLast()) || nameWords.contains(tokens.getFirst())));
  }

  /** What is left of a header besides what the column holds; empty if nothing. */
  public String rest(String heading) {
    List<String> tokens = new ArrayList<>(tokens(heading));
    if (tokens.size() == 2 && shared.contains(tokens.getFirst())) {
      tokens.removeLast();
    }
    TreeSet<Integer> held = new TreeSet<>();
    tokens.forEach(token -> held.addAll(identifyingByFirst.getOrDefault(token, List.of())));
    for (int i : held) {
      List<String> words = identifying.get(i);
      for (int at = 0; at + words.size() <= tokens.size(); at++) {
        if (tokens.subList(at, at + words.size()).equals(words)) {
          tokens.subList(at, at + words.size()).clear();
          at--;
        }
      }
    }
    StringBuilder rest = new StringBuilder();
    for (String token : tokens) {
      String left = token.charAt(0) < 0x80 ? latin(token) : chinese(token);
      rest.append(rest.isEmpty() || left.isEmpty() ? "" : " ").append(left);
    }
    return rest.toString();
  }

  private String latin(String token) {
    boolean silent = Character.isDigit(token.charAt(0)) || token.length() == 1;
    return silent || isSeveral(token) ? "" : token;
  }

  /**
   * Whether it is the plural of what columns hold, as the {@code cards} around a {@code cardNo}.
   */
  private boolean isSeveral(String token) {
    String one = token.substring(0, token.length() - 1);
    return token.endsWith("s") && (kinds.contains(one) || identifyingByFirst.containsKey(one));
  }

  private String chinese(String token) {
    String left = token;
    for (String text : identifyingTexts) {
      left = left.replace(text, "");
    }
    return left;
  }
}
