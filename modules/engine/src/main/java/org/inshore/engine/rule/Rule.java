package org.inshore.engine.rule;

import java.util.List;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * A rule as read from its file. Words and names are normalised.
 *
 * @param info what reports show
 * @param file where it was read
 * @param personKey rank as an identifier of a person; 0 for none
 * @param identifier whether its values are of one person, so that a name may stand beside them
 * @param spelling what the spellings of one value have in common
 * @param roles roles of further people in a record, where values are names of persons
 * @param maskStart most characters kept at the start of a value
 * @param maskEnd most kept at its end
 * @param patterns what values look like; none only if there are documents or records
 * @param documents what whole documents are told by
 * @param records what whole records are told by
 * @param term for how long its markings hold; null for rules of anything else
 * @param labels words right before a value
 * @param provingLabels those of them behind which and a sign whatever fits is a value
 * @param within how near context words are, in characters
 * @param contextWords words near a value
 * @param identified whether an identifier of a person near a value is as good as such a word
 * @param cutsBefore words right before a value at which Chinese text is cut, though they say
 *     nothing of the kind
 * @param cutsAfter words right after one
 * @param columnNames names of columns
 * @param columnTexts texts in headers and comments of columns
 * @param types what a type column of the same row says
 * @param lookAlikes what lowers the confidence
 * @param examples what must be found
 * @param counterExamples what must not
 */
public record Rule(
    RuleInfo info,
    String file,
    int personKey,
    boolean identifier,
    Spelling spelling,
    List<Role> roles,
    int maskStart,
    int maskEnd,
    List<ValuePattern> patterns,
    List<DocumentEntry> documents,
    List<RecordEntry> records,
    @Nullable TermWords term,
    List<String> labels,
    List<String> provingLabels,
    int within,
    List<String> contextWords,
    boolean identified,
    List<String> cutsBefore,
    List<String> cutsAfter,
    List<String> columnNames,
    List<String> columnTexts,
    TypeWords types,
    List<LookAlike> lookAlikes,
    List<Example> examples,
    List<Example> counterExamples) {

  /** The same without what is only tried everywhere in free text. */
  public Rule near() {
    return patterns.stream().noneMatch(ValuePattern::everywhere)
        ? this
        : with(info, patterns.stream().filter(pattern -> !pattern.everywhere()).toList());
  }

  /** The same, shown otherwise in reports. */
  public Rule with(RuleInfo other) {
    return with(other, patterns);
  }

  private Rule with(RuleInfo shown, List<ValuePattern> some) {
    return new Rule(
        shown,
        file,
        personKey,
        identifier,
        spelling,
        roles,
        maskStart,
        maskEnd,
        some,
        documents,
        records,
        term,
        labels,
        provingLabels,
        within,
        contextWords,
        identified,
        cutsBefore,
        cutsAfter,
        columnNames,
        columnTexts,
        types,
        lookAlikes,
        examples,
        counterExamples);
  }

  boolean hasColumns() {
    return !columnNames.isEmpty() || !columnTexts.isEmpty();
  }
}
