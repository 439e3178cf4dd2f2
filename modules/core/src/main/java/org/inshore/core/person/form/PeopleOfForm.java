package org.inshore.core.person.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.person.layout.SidewaysTables;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;

/**
 * The people of a form, told by its names.
 *
 * @param people the identifiers of each
 * @param ofOthers identifiers, but for names, that may be of somebody else
 * @param doubtfulNames names that may be of somebody else
 * @param told what need not be told of again
 */
public record PeopleOfForm(
    List<List<Match>> people, Set<Long> ofOthers, List<Match> doubtfulNames, Set<Match> told) {

  /**
   * Tells the people of a form.
   *
   * @param records what stands in each line, and in rows of tables
   * @param text whether a match stands in a line, not in a table
   * @param near whether all lies near together, so that it is of one person where nobody is named
   */
  public static PeopleOfForm of(List<List<Match>> records, Predicate<Match> text, boolean near) {
    List<List<Match>> lines =
        records.stream()
            .map(each -> each.stream().filter(text).toList())
            .filter(line -> !line.isEmpty())
            .toList();
    List<Match> all = records.stream().flatMap(List::stream).toList();
    List<List<Match>> tables = SidewaysTables.people(all.stream().filter(text.negate()).toList());
    List<List<Match>> people = new ArrayList<>();
    Set<Match> told = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Long> ofOthers = Set.of();
    List<Match> doubtfulNames = List.of();
    lines.stream().flatMap(List::stream).filter(RecordMatches::isName).forEach(told::add);
    if (!told.isEmpty()) {
      FormPeople form =
          new FormPeople(lines, tables.isEmpty() ? named(records, lines, text) : tables);
      people.addAll(form.people());
      doubtfulNames = form.doubtful().stream().filter(RecordMatches::isName).toList();
      ofOthers = form.ofOthers();
    } else if (!tables.isEmpty()) {
      people.addAll(tables);
    } else if (near) {
      people.addAll(RecordMatches.nameless(all));
    }
    people.forEach(told::addAll);
    return new PeopleOfForm(people, ofOthers, doubtfulNames, told);
  }

  /** What rows say of one person each whom a line names too, as an applicant who signs does. */
  private static List<List<Match>> named(
      List<List<Match>> records, List<List<Match>> lines, Predicate<Match> text) {
    Set<Long> named =
        names(lines.stream().flatMap(List::stream).filter(match -> match.person() == 0));
    return records.stream()
        .map(each -> each.stream().filter(text.negate()).toList())
        .filter(row -> row.stream().allMatch(match -> match.person() == 0))
        .filter(row -> !RecordMatches.hasSeveralDocuments(row))
        .filter(row -> names(row.stream()).size() == 1 && named.containsAll(names(row.stream())))
        .toList();
  }

  private static Set<Long> names(Stream<Match> matches) {
    return matches.filter(RecordMatches::isName).map(Match::valueHash).collect(Collectors.toSet());
  }
}
