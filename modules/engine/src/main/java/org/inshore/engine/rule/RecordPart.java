package org.inshore.engine.rule;

import java.util.List;
import java.util.Set;
import org.inshore.spi.inventory.run.Classification;

/**
 * Part of a record entry: a match of any rule that this names.
 *
 * @param rules ids of rules
 * @param personKey rules that identify a person at this rank or a better one; 0 for none
 * @param classes rules of any of these classes
 */
public record RecordPart(Set<String> rules, int personKey, List<Classification> classes) {

  public boolean takes(Rule rule) {
    return rules.contains(rule.info().id())
        || (rule.personKey() > 0 && rule.personKey() <= personKey)
        || classes.stream()
            .anyMatch(each -> each.code().equals(rule.info().code(each.scheme().id())));
  }
}
