/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

/**
 * A group of contributions: a submenu, a heading.
 *
 * @param id such as {@code structure}
 * @param label the title
 * @param order groups of a smaller number come first
 */
public record Category(String id, String label, int order) {
}
