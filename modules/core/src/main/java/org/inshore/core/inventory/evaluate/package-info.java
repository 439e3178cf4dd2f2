/**
 * The evaluation at the end of a scan: verdicts and numbers of people, from what was stored asset
 * by asset.
 *
 * <p>In the order of the work: {@code People} holds the identifiers of all assets in order, {@code
 * StoredLinks} and {@code FormerLinks} join those of one person, {@code DoubtfulIdentifiers} and
 * {@code UnfinishedAssets} widen bounds. {@code PersonFigures} counts each person once in every
 * scope and finds the assets that share people. {@code ScenePlaces}, {@code SceneSums}, {@code
 * AbroadPeople} and {@code YearSums} add up who was provided abroad since 1 January, as sets while
 * they fit and as Theta sketches beyond ({@code AbroadSet}). {@code Evaluation} then runs the
 * policy over all findings with {@code WholePlaces}, and {@code IncidentFigures} groups its
 * violations by place, folder ({@code FolderTree}), system and owner.
 *
 * <p>Every step reads the store in its order and keeps bounded state. It can be repeated on a
 * stored inventory, which is how an older one is judged by a newer policy.
 */
@NullMarked
package org.inshore.core.inventory.evaluate;

import org.jspecify.annotations.NullMarked;
