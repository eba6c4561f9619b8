/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** Makes a picture file of what a widget shows. */
final class WidgetPicture {
    private WidgetPicture() {
    }

    /** Asks for a name and writes what is seen now as PNG. */
    static void save(Control control, String name) {
        var size = control.getSize();
        var image = new Image(control.getDisplay(), size.x, size.y);
        ImageData data;
        var gc = new GC(control);
        try {
            gc.copyArea(image, 0, 0);
            data = image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
        var dialog = new FileDialog(control.getShell(), SWT.SAVE);
        dialog.setText(Messages.Modes_picture);
        dialog.setFileName(name + ".png");
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            var loader = new ImageLoader();
            loader.data = new ImageData[] {data};
            try {
                loader.save(chosen, SWT.IMAGE_PNG);
            } catch (SWTException e) {
                Problems.show(control.getShell(), e);
            }
        }
    }
}
