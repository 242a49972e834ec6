/** The machine open, and a crate of new goods beside it. */
export const OpenCabinet = () => (
  <>
    <rect x="132" y="60" width="150" height="284" rx="14" fill="#0a4436" />
    <rect x="148" y="76" width="118" height="252" rx="6" fill="#e3eee6" />
    <path fill="#9fb8ac" d="M148 146h118v8H148zM148 216h118v8H148zM148 286h118v8H148z" />
    <path fill="#d9822b" d="M162 146a22 18 0 0 1 44 0z" />
    <path fill="#e9a85c" d="M162 146a22 18 0 0 1 26-17c-10 4-14 10-14 17z" />
    <path fill="#a65a2e" d="M218 120h34v26h-34z" />
    <path fill="#c47a45" d="M218 120h34v8h-34z" />
    <path fill="#6b98b8" d="M164 190h40v26h-40z" />
    <path fill="#8fb5cf" d="M164 190h40v7h-40z" />
    <path fill="#0e5a48" d="M132 66L64 92v260l68-14z" />
    <path fill="#2c7a64" d="M132 66L64 92v12l68-24z" />
    <path fill="#9fc0b0" opacity=".55" d="M122 96l-46 18v142l46-12z" />
    <rect x="116" y="204" width="8" height="34" rx="4" fill="#f4b223" />
    <path fill="#8a5a2c" d="M224 268h124v78H224z" />
    <path fill="#b27b43" d="M224 268h124v20H224zM224 298h124v20H224z" />
    <path fill="#d29a5c" d="M224 268h124v6H224zM224 298h124v6H224z" />
    <path fill="#d9822b" d="M236 268a24 20 0 0 1 48 0z" />
    <path fill="#e9a85c" d="M236 268a24 20 0 0 1 28-19c-12 5-16 11-16 19z" />
    <path fill="#dfe9e2" d="M294 244h40v24h-40z" />
    <path fill="#f7faf8" d="M294 244h40v7h-40z" />
  </>
);
