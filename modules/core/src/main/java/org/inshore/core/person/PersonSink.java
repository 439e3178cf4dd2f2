package org.inshore.core.person;

import java.util.List;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.engine.match.Match;

/** Takes the people of records. */
interface PersonSink extends KeyedPeople.Links {
  /** One person of the record. */
  void person(long identifier);

  /** Whom a row of a table is of, with what it tells of that person. */
  void row(List<Match> known, long person);

  /** Two identifiers of one person, the better first; or a person and a name of it. */
  @Override
  void link(long better, long worse);

  /** Takes the name of somebody of whom a text tells nothing else. */
  void inText(long identifier);

  /**
   * A name that is of one person within the asset, or beside one other person.
   *
   * @param role whose of the record: 0 its holder's
   * @param inAsset whether the asset's people of this name are taken for one
   */
  void name(long identifier, int role, boolean inAsset);

  /**
   * The customer of a number.
   *
   * @param alone whether nothing else stands in the record
   */
  void customer(long identifier, boolean alone);

  /** An address of mail beside which nothing identifies anybody. */
  void address(long identifier);

  /** A name beside the person's own, under a word that tells of nobody. */
  void other(Match name);

  /**
   * What may be somebody else's.
   *
   * @param holder an identifier of the person that it was given to, linked with it where nothing
   *     tells whose it is; 0 if it was given to nobody
   */
  @Override
  void doubt(long holder, long identifier);
}
