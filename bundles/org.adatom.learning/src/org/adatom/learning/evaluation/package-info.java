/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How good a model is: scores, cross-validation, learning curves, importance of features, search of options. All of
 * them fit
 * pipelines to the training part only.
 */
@NonNullByDefault
package org.adatom.learning.evaluation;

import org.eclipse.jdt.annotation.NonNullByDefault;
