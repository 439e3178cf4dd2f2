package org.inshore.spi.inventory.figure;

import java.util.Locale;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * A figure of a scan with its definition, which every report prints. What a report or the command
 * line counts is one of these; {@link Totals} holds the values.
 */
public enum Figure {
  /** Data sources in scope. */
  SOURCES(false),
  /** Data sources in which nothing could be looked at. */
  SOURCES_FAILED(false),
  /** Data sources with personal financial information. */
  SOURCES_HOLDING(false),
  /** Of them, those offshore. */
  SOURCES_HOLDING_OFFSHORE(false),
  /** Of them, those that nobody could locate. */
  SOURCES_HOLDING_UNKNOWN(false),
  /** Assets found: the sum of the next three and of those not looked at. */
  ASSETS(true),
  /** Assets read to their end. */
  LOOKED_THROUGH(true),
  /** Of them, those that an earlier scan read and this one did not. */
  CARRIED_OVER(true),
  /** Assets begun and not read to their end. */
  INCOMPLETE(true),
  /** Of them, those of which the operator had random rows looked at. */
  SAMPLED(true),
  /** Assets that are out of scope: excluded by the operator, or without content of their own. */
  EXCLUDED(true),
  /** Assets that could not be looked at. */
  NOT_LOOKED_AT(true),
  /** Incomplete or not looked at. */
  MISSED(true),
  /** Parts of containers that could not be looked at. */
  PARTS_NOT_LOOKED_AT(true),
  /** Parts of containers that are out of scope. */
  PARTS_EXCLUDED(true),
  /** Findings of personal financial information. */
  FINDINGS(true),
  /** Matches of these. */
  MATCHES(true),
  /** Findings of trade secrets and organisations. */
  OTHER_FINDINGS(true),
  /** Columns named like personal financial information in which none was found. */
  COLUMNS_WITHOUT_FIND(true),
  /** Assets with at least one ground. */
  INCIDENTS(true),
  /** Of them, those whose worst ground is a violation. */
  INCIDENTS_VIOLATION(true),
  /** Of them, the others. */
  INCIDENTS_TO_CLARIFY(true),
  /** Of all incidents, those with no ground that asks for an act. */
  INCIDENTS_SETTLED(true),
  /** What the policy says against assets, each for itself: the sum of the next two. */
  GROUNDS(true),
  /** Grounds that are violations. */
  GROUNDS_VIOLATION(true),
  /** Grounds that are to be clarified. */
  GROUNDS_TO_CLARIFY(true),
  /** Grounds that ask for no act: the sum of the next three. */
  SETTLED(true),
  /** Grounds that an exemption allows. */
  EXEMPTED(true),
  /** Grounds noted as false alarms. */
  FALSE_ALARM(true),
  /** Grounds accepted until a day. */
  ACCEPTED(true),
  /** Grounds that are not settled and past the day by which they were to be put right. */
  OVERDUE(true),
  /** Grounds that no earlier scan saw. */
  NEW(false),
  /** Grounds that the scan before saw too. */
  OPEN(false),
  /** Grounds of the scan before that are no longer there. */
  RECTIFIED(false),
  /** Grounds of the scan before whose place was not looked at again. */
  NO_LONGER_LOOKED_AT(false),
  /** Places with suspected state-secret markings: the only figure there is of them. */
  STATE_SECRETS(false),
  /** People in all places, each counted once. */
  PERSONS(true),
  /** People in offshore places. */
  PERSONS_OFFSHORE(false),
  /** People in places that nobody could locate. */
  PERSONS_UNKNOWN(false),
  /** Pairs of places that hold the same people or content. */
  COPIES(false),
  /** Ways by which content leaves a place or comes to it. */
  FLOWS(true),
  /** Of them, those that bring content offshore from another jurisdiction. */
  FLOWS_OFFSHORE(true),
  /** Legal limits on the year's sum of people abroad that are reached. */
  THRESHOLDS_REACHED(false),
  /** Detection rules in force. */
  RULES(false);

  private static final Messages MESSAGES = Messages.of(Figure.class);

  private final boolean bySource;
  private final String key;

  Figure(boolean bySource) {
    this.bySource = bySource;
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      name.append(word, 1, word.length());
    }
    this.key = name.toString();
  }

  /** Its name in files for programs: {@code lookedThrough}. */
  public String key() {
    return key;
  }

  /** Whether it is told of each source and jurisdiction too; the sum over them is the whole. */
  public boolean bySource() {
    return bySource;
  }

  /** Whether it counts people, who are the same ones in several places: a sum tells nothing. */
  public boolean ofPeople() {
    return this == PERSONS || this == PERSONS_OFFSHORE || this == PERSONS_UNKNOWN;
  }

  /** Its name as reports show it. */
  public Wording label() {
    return MESSAGES.wording("label." + key);
  }

  /** What it counts and what counts once, in words that a reader can check. */
  public Wording definition() {
    return MESSAGES.wording("definition." + key);
  }
}
