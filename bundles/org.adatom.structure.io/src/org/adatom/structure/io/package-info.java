/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Structures in files: formats that are recognised by their content, trajectories that are read frame by frame through an
 * index, writers that leave the old file untouched until the new one is whole.
 */
@NonNullByDefault
package org.adatom.structure.io;

import org.eclipse.jdt.annotation.NonNullByDefault;
