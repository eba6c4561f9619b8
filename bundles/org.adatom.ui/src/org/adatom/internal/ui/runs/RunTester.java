/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.runs;

import org.adatom.workbench.Run;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.Nullable;

/** Answers "ended" and "hasFolder" about runs in plugin.xml. */
public final class RunTester extends PropertyTester {
    @Override
    public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] args,
            @Nullable Object expected) {
        if (!(receiver instanceof Run run) || property == null) {
            return false;
        }
        boolean is = switch (property) {
            case "ended" -> run.state().isEnded();
            case "canResume" -> run.canResume();
            case "hasFolder" -> run.folder().isPresent();
            default -> false;
        };
        return is == !Boolean.FALSE.equals(expected);
    }
}
