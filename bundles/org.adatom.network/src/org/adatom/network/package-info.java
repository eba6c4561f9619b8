/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * A neural network as data, and what an engine promises that runs one.
 * <p>
 * A {@link Network} is a graph of named nodes; each node is a {@link Layer} (a record) on the outputs of other nodes or
 * on inputs. Shapes are checked when it is made. Its numbers, the {@link Weights}, are apart from it and ours, not an
 * engine's: made by {@link Weights#initial} from a seed, the same for every engine, in our own file. What is trained is
 * data, too: an {@link Objective} says which losses on which outputs, which nodes move and by which {@link Optimiser}.
 * An {@link Engine} opens a {@link Session} on all that, which holds the numbers in its own memory and does forward
 * passes, gradients and training steps on a {@link Batch}.
 * <p>
 * Conventions: values of an example are row-major; images are [channels][height][width]; a batch is the examples one
 * after the other. Arrays are {@code double} at the boundary whatever the engine computes in. Losses are means over
 * the batch as each {@link Loss} says.
 */
@NonNullByDefault
package org.adatom.network;

import org.eclipse.jdt.annotation.NonNullByDefault;
