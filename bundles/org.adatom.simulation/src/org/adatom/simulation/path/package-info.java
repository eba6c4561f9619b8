/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Paths between two structures and the saddles on them: interpolation, the nudged elastic band and the dimer method.
 * Lengths along a path are those of all coordinates together, A.
 */
@NonNullByDefault
package org.adatom.simulation.path;

import org.eclipse.jdt.annotation.NonNullByDefault;
