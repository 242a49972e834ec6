/** A paper bag being packed: the goods are set aside. */
export const WrappedGoods = () => (
  <>
    <path fill="#a65a2e" d="M178 96h84l8 70h-100z" transform="rotate(8 220 130)" />
    <path fill="#c47a45" d="M178 96h40l-2 70h-46z" transform="rotate(8 220 130)" />
    <path fill="#dfe9e2" d="M136 118h54v60h-54z" transform="rotate(-7 160 150)" />
    <path fill="#b9cec2" d="M136 118h54v10h-54z" transform="rotate(-7 160 150)" />
    <path fill="#d9b885" d="M104 158h192l14 186H90z" />
    <path fill="#c5a26c" d="M262 158h34l14 186h-62z" />
    <path fill="#e8cfa3" d="M104 158h192l2 22H102z" />
    <path fill="#0e5a48" d="M164 226h44a28 28 0 0 1 28 28v44h-36a36 36 0 0 0-36-36z" />
  </>
);
