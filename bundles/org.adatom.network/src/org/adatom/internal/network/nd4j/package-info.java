/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Networks on ND4J: its convolutions (oneDNN), products of matrices (OpenBLAS) and pools forwards and backwards, node
 * by node. What a step allocates lies in a workspace that the next step uses again.
 */
@NonNullByDefault
package org.adatom.internal.network.nd4j;

import org.eclipse.jdt.annotation.NonNullByDefault;
