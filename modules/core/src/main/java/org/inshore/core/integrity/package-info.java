/**
 * Proof that results are as they were written: a log of actions, a manifest, a signature.
 *
 * <p>{@code ActionLog} is written ahead of a scan's acts, in groups, each line with the hash of the
 * one before; {@code ChainedLog} is the same for a log that several processes add to over years, a
 * line at a time. {@code Seal} writes the {@code Manifest} of a folder (SHA-256 of every file) when
 * it is done and has a {@code Signer} sign it (Ed25519, {@code SigningKey}); {@code ReportSeal}
 * does so for reports that are made anew. {@code FolderCheck} goes the way back: {@code
 * FolderListing} against the manifest, {@code LogCheck} along the chain, {@code LogComparison} of
 * log and inventory, {@code SignatureCheck}; the {@code Verification} is what {@code inshore
 * verify} prints.
 *
 * <p>Who holds key and folder can write another history: the hashes show changes of others, and
 * cuts only against a manifest or form kept elsewhere.
 */
@NullMarked
package org.inshore.core.integrity;

import org.jspecify.annotations.NullMarked;
