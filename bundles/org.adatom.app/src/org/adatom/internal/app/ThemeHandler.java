/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Window &gt; Appearance. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

    static final String PARAMETER = "org.adatom.app.theme.name";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        theme(event.getParameters()).choose(PlatformUI.getWorkbench());
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(theme(parameters).isShown(PlatformUI.getWorkbench()));
    }

    private static Theme theme(Map<?, ?> parameters) {
        return "dark".equals(parameters.get(PARAMETER)) ? Theme.DARK : Theme.LIGHT;
    }
}
