package org.inshore.contracts;

import java.io.IOException;
import java.util.List;
import org.inshore.contracts.answer.Label;
import org.inshore.contracts.answer.LabelledValues;
import org.inshore.contracts.answer.MarkedColumns;
import org.inshore.contracts.answer.Questionnaire;
import org.inshore.contracts.answer.SubcontractorTable;
import org.inshore.contracts.answer.TickedChoice;
import org.inshore.contracts.duty.Duties;
import org.inshore.contracts.search.Answer;
import org.inshore.contracts.search.DutySearch;
import org.inshore.contracts.text.Clauses;
import org.inshore.contracts.text.ContractForm;
import org.inshore.contracts.text.Definitions;
import org.inshore.contracts.text.Normal;
import org.inshore.contracts.text.Parties;
import org.inshore.contracts.text.Passage;

/** Check of a contract for duties. */
public final class ContractCheck {
  private final DutySearch search;
  private final List<Label> labels;

  /** Asks for duties. */
  public ContractCheck(Duties duties) {
    this.search = new DutySearch(duties);
    this.labels = duties.labels();
  }

  /** What the text is as a whole; answers make sense only of one contract. */
  public static ContractForm form(List<Passage> contract) {
    return ContractForm.of(contract);
  }

  /** Whether the text names somebody, wherever blanks and line ends stand. */
  public static boolean names(List<Passage> contract, String name) {
    StringBuilder all = new StringBuilder();
    contract.forEach(passage -> passage.cells().forEach(all::append));
    return squeezed(all.toString()).contains(squeezed(name));
  }

  private static String squeezed(String text) {
    return Normal.of(text).replaceAll("[\\s（）()]+", "");
  }

  /** The answers, in the order of the duties. */
  public List<Answer> answers(List<Passage> passages) {
    List<Passage> unmarked = passages.stream().map(Passage::withoutMarks).toList();
    List<Passage> contract =
        Questionnaire.stated(
            LabelledValues.stated(
                SubcontractorTable.placed(MarkedColumns.answered(TickedChoice.answered(unmarked))),
                labels));
    try {
      Parties parties = Parties.of(contract);
      return search.answers(Clauses.of(contract), parties, Definitions.of(contract, parties));
    } catch (IOException e) {
      // The index is in memory.
      throw new IllegalStateException(e);
    }
  }
}
