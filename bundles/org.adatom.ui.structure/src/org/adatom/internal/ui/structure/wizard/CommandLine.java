/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.Map;
import org.adatom.numerics.parameter.ParameterModel;

/** The command that builds the same structure without the window. */
final class CommandLine {
    private CommandLine() {
    }

    /** {@return the command} @param values those that differ from the defaults */
    static String of(String builder, ParameterModel<?> model, Map<String, Object> values, String file) {
        var text = new StringBuilder("adatom build ").append(builder); //$NON-NLS-1$
        for (var parameter : model.parameters()) {
            var value = values.get(parameter.name());
            if (value != null) {
                text.append(" --").append(parameter.optionName()).append(value instanceof Boolean b && b ? "" //$NON-NLS-1$ //$NON-NLS-2$
                        : " " + quoted(ParameterModel.write(value))); //$NON-NLS-1$
            }
        }
        return text.append(" -o ").append(quoted(file)).toString(); //$NON-NLS-1$
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_.,:+/@%=-]+") ? word : "'" + word.replace("'", "'\\''") + "'"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
    }
}
