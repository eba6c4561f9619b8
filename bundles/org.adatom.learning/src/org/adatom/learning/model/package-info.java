/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Models that learn from samples, behind one contract: a {@link org.adatom.learning.model.Model} is fitted to samples
 * and gives a {@link org.adatom.learning.model.FittedModel}, which predicts and can be saved.
 */
@NonNullByDefault
package org.adatom.learning.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
