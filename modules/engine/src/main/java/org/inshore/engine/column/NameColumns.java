package org.inshore.engine.column;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.RuleReader;
import org.inshore.spi.content.Content;

/**
 * Columns of names of persons by their neighbours: a header that ends in a word for names is of a
 * person's where a document or number of the same one has a column too, {@code khmc} beside {@code
 * khzjhm}, {@code 房东名称} beside {@code 房东手机}.
 */
final class NameColumns {
  private NameColumns() {}

  static BitSet of(
      Program program,
      HeaderWords headers,
      List<Content.Column> columns,
      List<JudgedColumn> judged) {
    BitSet names = new BitSet();
    BitSet numbers = new BitSet();
    for (int i = 0; i < program.rules().size(); i++) {
      int rank = program.rules().get(i).personKey();
      names.set(i, rank == HeaderWords.NAME);
      numbers.set(i, RuleReader.isIdentifier(rank));
    }
    Set<String> numbered = new HashSet<>();
    BitSet found = new BitSet();
    for (int i = 0; i < columns.size(); i++) {
      JudgedColumn column = judged.get(i);
      String heading = heading(columns.get(i));
      if (column.named().intersects(numbers) || column.labelled().intersects(numbers)) {
        numbered.add(headers.rest(heading));
      } else {
        boolean known = column.named().intersects(names) || column.otherwise().intersects(names);
        found.set(
            i,
            !known
                && !JudgedColumn.saysNothing(columns.get(i))
                && !headers.isOfOrganisations(heading)
                && headers.isName(heading, headers.tokens(heading)));
      }
    }
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      found.set(i, numbered.contains(headers.rest(heading(columns.get(i)))));
    }
    return found;
  }

  private static String heading(Content.Column column) {
    return ColumnWords.joined(Normaliser.normalise(column.heading()));
  }
}
